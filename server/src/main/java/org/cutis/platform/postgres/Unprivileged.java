package org.cutis.platform.postgres;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs PostgreSQL's programs, which refuse to run as root.
 *
 * @param prefix what stands before the program
 * @param account whose files the data must be; empty when they stay ours
 * @param diesWithUs whether the parent-death signal can be set
 */
record Unprivileged(List<String> prefix, String account, boolean diesWithUs) {
    static Unprivileged find() {
        boolean dies = works(List.of("setsid", "setpriv", "--pdeathsig", "INT", "true"));
        if (!"root".equals(System.getProperty("user.name"))) {
            return new Unprivileged(List.of(), "", dies);
        }
        if (works(List.of("unshare", "-U", "true"))) {
            return new Unprivileged(List.of("unshare", "-U"), "", dies);
        }
        return new Unprivileged(
                List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"), "nobody:nogroup", dies);
    }

    List<String> command(String... program) {
        var command = new ArrayList<>(prefix);
        command.addAll(List.of(program));
        return command;
    }

    /** The order matters: the signal is forgotten when the user changes after it was set. */
    List<String> serverCommand(List<String> program) {
        var command = new ArrayList<>(prefix);
        if (diesWithUs) {
            command.addAll(List.of("setsid", "setpriv", "--pdeathsig", "INT"));
        }
        command.addAll(program);
        return command;
    }

    private static boolean works(List<String> command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            // The program is not installed, which is an answer.
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
