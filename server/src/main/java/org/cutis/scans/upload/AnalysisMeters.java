package org.cutis.scans.upload;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import org.cutis.vision.LesionReport;
import org.cutis.vision.PhotoRefused;
import org.springframework.stereotype.Component;

/** Times analyses by what came of them; knows nothing of whose they were. */
@Component
class AnalysisMeters {
    private static final String NAME = "cutis.analyses";
    private static final String UNREADABLE = "unreadable";
    private static final String FAULT = "fault";

    /** Of the histogram: a usual photo takes a fifth of a second, the largest a few. */
    private static final Duration[] STEPS = Stream.of(100, 250, 500, 1_000, 2_000, 5_000, 10_000, 30_000)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final MeterRegistry meters;

    AnalysisMeters(MeterRegistry meters) {
        this.meters = meters;
        // From the start, so that an alert on what never happened has something to look at.
        Stream.concat(Stream.of(LesionReport.Outcome.values()).map(AnalysisMeters::name), Stream.of(UNREADABLE, FAULT))
                .forEach(this::timer);
    }

    /** One analysis. */
    interface Work {
        LesionReport run() throws PhotoRefused;
    }

    LesionReport time(Work work) throws PhotoRefused {
        var sample = Timer.start(meters);
        var outcome = FAULT;
        try {
            var report = work.run();
            outcome = name(report.outcome());
            return report;
        } catch (PhotoRefused refused) {
            outcome = UNREADABLE;
            throw refused;
        } finally {
            sample.stop(timer(outcome));
        }
    }

    private Timer timer(String outcome) {
        return Timer.builder(NAME)
                .description("Analyses of photos, from stored bytes to report")
                .tag("outcome", outcome)
                .serviceLevelObjectives(STEPS)
                .register(meters);
    }

    private static String name(LesionReport.Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }
}
