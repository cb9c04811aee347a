package org.cutis.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Processor time of one operation over all measured iterations, ms.
 *
 * @param n iterations
 */
record Measurement(String name, double mean, double least, double most, int n) {
    private static final int WARM_UP_ITERATIONS = 4;
    private static final int ITERATIONS = 4;

    /** Runs benchmarks in JVMs of their own, with the flags of the shipped server. */
    static List<Measurement> run(String pattern, int threads, int forks, int secondsEach) throws RunnerException {
        var options = new OptionsBuilder()
                .include(pattern)
                .mode(Mode.AverageTime)
                .threads(threads)
                .forks(forks)
                .warmupIterations(WARM_UP_ITERATIONS)
                .warmupTime(TimeValue.seconds(secondsEach))
                .measurementIterations(ITERATIONS)
                .measurementTime(TimeValue.seconds(secondsEach))
                .addProfiler(CpuTime.class)
                .jvmArgs("@" + Path.of(System.getProperty("cutis.flags")).toAbsolutePath())
                .verbosity(VerboseMode.SILENT)
                .build();
        return new Runner(options).run().stream().map(Measurement::of).toList();
    }

    private static Measurement of(RunResult result) {
        var values = new ArrayList<Double>();
        for (var fork : result.getBenchmarkResults()) {
            for (var iteration : fork.getIterationResults()) {
                var cpu = iteration.getSecondaryResults().get(CpuTime.NAME);
                if (cpu != null) {
                    values.add(cpu.getScore() / 1e3);
                }
            }
        }
        values.sort(null);
        var name = result.getParams().getBenchmark();
        return new Measurement(
                name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1),
                values.stream().mapToDouble(value -> value).average().orElseThrow(),
                values.getFirst(),
                values.getLast(),
                values.size());
    }

    String row() {
        return String.format(Locale.ROOT, "| %s | %.3f | %.3f | %.3f | %d |", name, mean, least, most, n);
    }
}
