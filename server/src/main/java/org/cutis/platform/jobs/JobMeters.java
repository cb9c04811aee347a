package org.cutis.platform.jobs;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many jobs wait and have failed: counted in the database when asked, so every process says the same. */
@Component
class JobMeters implements MeterBinder {
    private final JdbcClient db;
    private final Clock clock;

    JobMeters(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("cutis.jobs.waiting", this, JobMeters::waiting)
                .description("Jobs whose time has come and that nobody has begun")
                .register(registry);
        Gauge.builder("cutis.jobs.oldest", this, JobMeters::oldest)
                .description("How long the oldest of them has waited")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("cutis.jobs.failed", this, JobMeters::failed)
                .description("Jobs that were given up after their last retry")
                .register(registry);
    }

    private long waiting() {
        return db.sql("select count(*) from platform.scheduled_tasks where not picked and execution_time <= :now")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    private double oldest() {
        return db.sql("""
                select coalesce(extract(epoch from :now - min(execution_time)), 0) from platform.scheduled_tasks
                where not picked and execution_time <= :now
                """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Double.class)
                .single();
    }

    private long failed() {
        return db.sql("select count(*) from platform.failed_job")
                .query(Long.class)
                .single();
    }
}
