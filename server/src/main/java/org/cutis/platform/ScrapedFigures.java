package org.cutis.platform;

import io.micrometer.core.instrument.Gauge;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Figures that are counted in the database when asked, so every process says the same. One look serves all gauges of one
 * scrape; while the database is away they say nothing (NaN), and say it soon, so that the other meters are still read.
 */
@Component
public class ScrapedFigures {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration FRESH = Duration.ofSeconds(2);

    private final Clock clock;

    /** Of all figures together: the second need not find out what the first has waited for. */
    private Instant awayAt = Instant.MIN;

    ScrapedFigures(Clock clock) {
        this.clock = clock;
    }

    /** @param look at the database */
    public <T> Figures<T> of(Supplier<T> look) {
        return new Figures<>(look);
    }

    private synchronized boolean isAway(Instant now) {
        return isFresh(awayAt, now);
    }

    private synchronized void wasAway(Instant now) {
        awayAt = now;
    }

    private static boolean isFresh(Instant at, Instant now) {
        return !at.plus(FRESH).isBefore(now) && !now.isBefore(at);
    }

    /** Those of one look. */
    public final class Figures<T> {
        private final Supplier<T> look;
        private @Nullable T last;
        private Instant lastAt = Instant.MIN;

        private Figures(Supplier<T> look) {
            this.look = look;
        }

        public Gauge.Builder<?> gauge(String name, String description, ToDoubleFunction<T> figure) {
            return Gauge.builder(name, this, figures -> {
                        var looked = figures.now();
                        return looked == null ? Double.NaN : figure.applyAsDouble(looked);
                    })
                    .description(description);
        }

        private synchronized @Nullable T now() {
            var now = clock.instant();
            if (!isFresh(lastAt, now)) {
                last = null;
                if (!isAway(now)) {
                    look();
                }
                // Afterwards, or the next gauge would wait in vain as long as this one did.
                lastAt = clock.instant();
            }
            return last;
        }

        private void look() {
            try {
                TimeLimit.run(PATIENCE, () -> last = look.get());
            } catch (RuntimeException e) {
                // The check of the database says why.
                wasAway(clock.instant());
            }
        }
    }
}
