package org.cutis.platform.jobs;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.ToDoubleFunction;
import org.cutis.platform.TimeLimit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How the jobs stand: counted in the database when asked, so every process says the same. One look serves all gauges of one
 * scrape; while the database is away they say nothing (NaN), and say it soon, so that the other meters are still read.
 */
@Component
class JobMeters implements MeterBinder {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration FRESH = Duration.ofSeconds(2);

    private final JdbcClient db;
    private final Clock clock;
    private @Nullable Counted last;
    private Instant lastAt = Instant.MIN;

    JobMeters(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** At one moment. */
    private record Counted(long waiting, double oldest, long running, long failed) {}

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge("cutis.jobs.waiting", "Jobs whose time has come and that nobody has begun", Counted::waiting)
                .register(registry);
        gauge("cutis.jobs.oldest", "How long the oldest of them has waited", Counted::oldest)
                .baseUnit("seconds")
                .register(registry);
        gauge("cutis.jobs.running", "Jobs that some process works on", Counted::running)
                .register(registry);
        gauge("cutis.jobs.failed", "Jobs that were given up after their last retry", Counted::failed)
                .register(registry);
    }

    private Gauge.Builder<?> gauge(String name, String description, ToDoubleFunction<Counted> figure) {
        return Gauge.builder(name, this, meters -> {
                    var counted = meters.now();
                    return counted == null ? Double.NaN : figure.applyAsDouble(counted);
                })
                .description(description);
    }

    private synchronized @Nullable Counted now() {
        var now = clock.instant();
        if (lastAt.plus(FRESH).isBefore(now) || now.isBefore(lastAt)) {
            last = null;
            try {
                TimeLimit.run(PATIENCE, () -> last = count(now));
            } catch (RuntimeException e) {
                // The check of the database says why.
                last = null;
            }
            // Afterwards, or the next gauge would wait in vain as long as this one did.
            lastAt = clock.instant();
        }
        return last;
    }

    private Counted count(Instant now) {
        return db.sql("""
                select
                    count(*) filter (where not picked and execution_time <= :now) as waiting,
                    coalesce(extract(epoch from :now - min(execution_time)
                        filter (where not picked and execution_time <= :now)), 0) as oldest,
                    count(*) filter (where picked) as running,
                    (select count(*) from platform.failed_job) as failed
                from platform.scheduled_tasks
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Counted(
                        row.getLong("waiting"), row.getDouble("oldest"), row.getLong("running"), row.getLong("failed")))
                .single();
    }
}
