package org.cutis.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.runner.RunnerException;

/**
 * The analysis, its stages and its bare kernels in one run, with the peers' analysis before and after:
 * {@code Stages FORKS SECONDS PEERS-COMMAND…}. Called by {@code bench/stages.sh}.
 */
final class Stages {
    private Stages() {}

    public static void main(String[] arguments) throws RunnerException, IOException {
        var peersCommand = Arrays.asList(arguments).subList(2, arguments.length);
        var rows = new ArrayList<Measurement>();
        rows.add(peers("peers' analysis, before", peersCommand));
        rows.addAll(Measurement.run(
                "\\.(LesionStages|BareKernels)\\.", 1, Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1])));
        rows.add(peers("peers' analysis, after", peersCommand));
        print("| what | CPU ms | least | most | n |");
        print("|---|---|---|---|---|");
        rows.forEach(row -> print(row.row()));
        double bare = sum(rows, "BareKernels.");
        double whole = sum(rows, "LesionStages.analysis");
        double stages = sum(rows, "LesionStages.") - whole;
        double peers = sum(rows, "peers' ") / 2;
        print(String.format(
                Locale.ROOT,
                "%n| together | CPU ms | whole analysis to it |%n|---|---|---|%n"
                        + "| whole analysis | %.2f | 1 |%n| bare kernels | %.2f | %.2f (wanted: at most 1.30) |%n"
                        + "| all stages | %.2f | %.2f |%n| peers' analysis | %.2f | %.2f (wanted: below 1) |",
                whole,
                bare,
                whole / bare,
                stages,
                whole / stages,
                peers,
                whole / peers));
    }

    private static Measurement peers(String name, List<String> command) throws IOException {
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var output = process.inputReader()) {
            var line = output.readLine();
            if (line == null) {
                throw new IOException("the peers' analysis gave no figures");
            }
            var figures = line.split(" ", -1);
            return new Measurement(
                    name,
                    Double.parseDouble(figures[0]),
                    Double.parseDouble(figures[1]),
                    Double.parseDouble(figures[2]),
                    Integer.parseInt(figures[3]));
        }
    }

    private static double sum(List<Measurement> rows, String prefix) {
        return rows.stream()
                .filter(row -> row.name().startsWith(prefix))
                .mapToDouble(Measurement::mean)
                .sum();
    }

    @SuppressWarnings("SystemOut")
    private static void print(String line) {
        System.out.println(line);
    }
}
