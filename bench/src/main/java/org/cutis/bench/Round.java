package org.cutis.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.cutis.bench.Server.Answer;

/**
 * One call, made again and again over several connections, and what it cost.
 *
 * @param n good answers
 * @param bad all others
 * @param bytes of a body, on average
 */
record Round(int n, int bad, double serverMillis, double postgresMillis, double p50, double p95, double bytes) {

    /** What each thread saw. */
    private record Seen(List<Double> millis, int bad, long bytes, String firstBad) {}

    /**
     * @param call the n-th request; the threads share the numbers
     * @param most so many requests; fewer when the time is over before
     */
    static Round of(IntFunction<Answer> call, int connections, int most, int seconds, Processes processes) {
        var number = new AtomicInteger();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        double server = processes.serverSeconds();
        double postgres = processes.postgresSeconds();
        var millis = new ArrayList<Double>();
        int bad = 0;
        long bytes = 0;
        var firstBad = "";
        for (var seen : together(connections, () -> repeat(call, number, most, end))) {
            millis.addAll(seen.millis);
            bad += seen.bad;
            bytes += seen.bytes;
            firstBad = firstBad.isEmpty() ? seen.firstBad : firstBad;
        }
        server = processes.serverSeconds() - server;
        postgres = processes.postgresSeconds() - postgres;
        if (bad > 0) {
            System.err.println("first answer other than 2xx: " + firstBad);
        }
        Collections.sort(millis);
        int n = Math.max(1, millis.size());
        return new Round(
                millis.size(),
                bad,
                server * 1e3 / n,
                postgres * 1e3 / n,
                millis.isEmpty() ? 0 : millis.get(n / 2),
                millis.isEmpty() ? 0 : millis.get((int) (n * 0.95)),
                bytes / (double) n);
    }

    private static Seen repeat(IntFunction<Answer> call, AtomicInteger number, int most, long end) {
        var millis = new ArrayList<Double>();
        int bad = 0;
        long bytes = 0;
        var firstBad = "";
        for (int i = number.getAndIncrement(); i < most && System.nanoTime() < end; i = number.getAndIncrement()) {
            long begin = System.nanoTime();
            var answer = call.apply(i);
            if (answer.isGood()) {
                millis.add((System.nanoTime() - begin) / 1e6);
                bytes += answer.body().length;
            } else {
                firstBad = bad++ == 0 ? answer.status() + " " + answer.text() : firstBad;
            }
        }
        return new Seen(millis, bad, bytes, firstBad);
    }

    private static List<Seen> together(int connections, Callable<Seen> work) {
        try (var threads = Executors.newFixedThreadPool(connections)) {
            var seen = new ArrayList<Seen>();
            for (var each : threads.invokeAll(Collections.nCopies(connections, work))) {
                seen.add(each.get());
            }
            return seen;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    double millis() {
        return serverMillis + postgresMillis;
    }

    double perCpuSecond() {
        return 1e3 / millis();
    }

    /** Columns: requests per CPU s, CPU ms of server + PostgreSQL, p50, p95, kB, n, not 2xx. */
    String columns() {
        return String.format(
                Locale.ROOT,
                "%.1f | %.2f + %.2f | %.1f | %.1f | %.1f | %d | %d",
                perCpuSecond(),
                serverMillis,
                postgresMillis,
                p50,
                p95,
                bytes / 1e3,
                n,
                bad);
    }
}
