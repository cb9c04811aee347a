package org.cutis.platform.management;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import java.time.Duration;
import java.util.stream.DoubleStream;
import org.springframework.stereotype.Component;

/** How long answers take, in steps: from an average nobody sees the slow one in twenty. */
@Component
class HistogramOfAnswers implements MeterFilter {
    /** Up to the five seconds that an upload waits for its report, and beyond. */
    private static final double[] STEPS = DoubleStream.of(0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 30)
            .map(seconds -> seconds * Duration.ofSeconds(1).toNanos())
            .toArray();

    @Override
    public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
        // The framework's own setting also takes meters whose names only begin so, such as that of open requests.
        return id.getName().equals("http.server.requests")
                ? DistributionStatisticConfig.builder()
                        .serviceLevelObjectives(STEPS)
                        .build()
                        .merge(config)
                : config;
    }
}
