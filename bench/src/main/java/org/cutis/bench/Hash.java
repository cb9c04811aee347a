package org.cutis.bench;

import java.util.Locale;
import org.openjdk.jmh.runner.RunnerException;

/** Prints the processor ms of one password hash, on all processors at once as under load: {@code Hash SECONDS}. */
final class Hash {
    private Hash() {}

    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws RunnerException {
        int processors = Runtime.getRuntime().availableProcessors();
        var hash = Measurement.run("\\.PasswordHash\\.", processors, 1, Integer.parseInt(arguments[0]));
        System.out.println(String.format(Locale.ROOT, "%.2f", hash.getFirst().mean()));
    }
}
