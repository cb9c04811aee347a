package org.cutis.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.cutis.platform.StartupFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL that outlived the process that started it, or only the file that says so. */
final class Orphan {
    private static final Logger LOG = LoggerFactory.getLogger(Orphan.class);

    private Orphan() {}

    /** The lines of postmaster.pid; none when there is no such file. */
    static List<String> pidFile(Path data) {
        try {
            return Files.readAllLines(data.resolve("postmaster.pid"));
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new StartupFault("The file " + data.resolve("postmaster.pid") + " cannot be read.", e);
        }
    }

    /**
     * Stops what still runs on the data; removes a pid file whose number belongs to another program by now, which
     * PostgreSQL would take for itself and refuse to start (usual in a restarted container, where numbers repeat).
     */
    static void stop(Path data, List<String> stopCommand) {
        var lines = pidFile(data);
        if (lines.isEmpty()) {
            return;
        }
        var pid = lines.getFirst().strip();
        if (isPostgresOn(data, pid)) {
            LOG.warn("A PostgreSQL of an earlier start still runs on {}; stopping it", data);
            run(stopCommand);
            return;
        }
        try {
            Files.deleteIfExists(data.resolve("postmaster.pid"));
        } catch (IOException e) {
            throw new StartupFault("The file " + data.resolve("postmaster.pid") + " cannot be removed.", e);
        }
    }

    private static boolean isPostgresOn(Path data, String pid) {
        try {
            var commandLine = Files.readString(Path.of("/proc", pid, "cmdline"));
            return commandLine.contains("postgres") && commandLine.contains(data.toString());
        } catch (IOException e) {
            // No such process (or no /proc, where the pid cannot be judged): PostgreSQL recovers by itself.
            return false;
        }
    }

    static void run(List<String> command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor() != 0) {
                LOG.warn("PostgreSQL did not stop when asked (status {})", process.exitValue());
            }
        } catch (IOException e) {
            LOG.warn("PostgreSQL could not be asked to stop: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
