package org.cutis.platform.jobs;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.ZoneOffset;
import org.cutis.platform.ScrapedFigures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the jobs stand. */
@Component
class JobMeters implements MeterBinder {
    private final JdbcClient db;
    private final Clock clock;
    private final ScrapedFigures.Figures<Counted> figures;

    JobMeters(JdbcClient db, Clock clock, ScrapedFigures scraped) {
        this.db = db;
        this.clock = clock;
        this.figures = scraped.of(this::count);
    }

    /** At one moment. */
    private record Counted(long waiting, double oldest, long running, long failed) {}

    @Override
    public void bindTo(MeterRegistry registry) {
        figures.gauge("cutis.jobs.waiting", "Jobs whose time has come and that nobody has begun", Counted::waiting)
                .register(registry);
        figures.gauge("cutis.jobs.oldest", "How long the oldest of them has waited", Counted::oldest)
                .baseUnit("seconds")
                .register(registry);
        figures.gauge("cutis.jobs.running", "Jobs that some process works on", Counted::running)
                .register(registry);
        figures.gauge("cutis.jobs.failed", "Jobs that were given up after their last retry", Counted::failed)
                .register(registry);
    }

    private Counted count() {
        return db.sql("""
                select
                    count(*) filter (where not picked and execution_time <= :now) as waiting,
                    coalesce(extract(epoch from :now - min(execution_time)
                        filter (where not picked and execution_time <= :now)), 0) as oldest,
                    count(*) filter (where picked) as running,
                    (select count(*) from platform.failed_job) as failed
                from platform.scheduled_tasks
                """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Counted(
                        row.getLong("waiting"), row.getDouble("oldest"), row.getLong("running"), row.getLong("failed")))
                .single();
    }
}
