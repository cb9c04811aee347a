package org.cutis.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the measured processes have taken, from {@code /proc}.
 *
 * @param servers each alone: PostgreSQL may be a child of one
 * @param postgres with all its backends, those that have ended too
 */
record Processes(List<Long> servers, long postgres) {
    /** Ticks in a second: fixed in what the kernel shows to programs. */
    private static final int HZ = 100;

    private static final int KIB = 1024;

    /** Processor time of the servers since each began, s. */
    double serverSeconds() {
        return servers.stream().mapToDouble(pid -> seconds(pid, false)).sum();
    }

    /** Processor time of the database since it began, s. */
    double postgresSeconds() {
        return family(postgres).mapToDouble(pid -> seconds(pid, true)).sum();
    }

    /** Memory of the servers, pages that several processes share divided among them (PSS), MB. */
    double serverMemory() {
        return servers.stream().mapToDouble(pid -> mebibytes(pid, "Pss:")).sum();
    }

    double postgresMemory() {
        return family(postgres).mapToDouble(pid -> mebibytes(pid, "Pss:")).sum();
    }

    /** Memory of all of them, shared pages counted in each (RSS), MB. */
    double resident() {
        return Stream.concat(servers.stream(), family(postgres).boxed())
                .mapToDouble(pid -> mebibytes(pid, "Rss:"))
                .sum();
    }

    private static java.util.stream.LongStream family(long pid) {
        var process = ProcessHandle.of(pid).orElseThrow();
        return Stream.concat(Stream.of(process), process.descendants()).mapToLong(ProcessHandle::pid);
    }

    private static double seconds(long pid, boolean withEnded) {
        try {
            var stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
            // After the name, which may hold anything: state is the first, utime the twelfth.
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            long ticks = 0;
            for (int i = 11; i < (withEnded ? 15 : 13); i++) {
                ticks += Long.parseLong(fields[i]);
            }
            return ticks / (double) HZ;
        } catch (IOException e) {
            // A backend that has just ended: its parent counts it from now on.
            return 0;
        }
    }

    private static double mebibytes(long pid, String field) {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(pid), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith(field))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .sum()
                    / (double) KIB;
        } catch (IOException e) {
            return 0;
        }
    }
}
