package org.cutis.platform;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.MaxRetriesFailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How every job fails: tried again after 1, 4, 16, 64 … seconds, at last listed for the administrator. */
@Component
public class JobKinds {
    private static final Logger LOG = LoggerFactory.getLogger(JobKinds.class);
    private static final int RETRIES = 4;

    /** The last comes about a day after the first. */
    private static final int PATIENT_RETRIES = 9;

    private final JdbcClient db;
    private final Clock clock;

    JobKinds(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * A kind of job that runs once.
     *
     * @param data what a job of this kind knows: ids only
     * @param limit after so long a run is interrupted and counts as failed
     * @param work idempotent: a crash may run it twice
     * @param givenUp called after the last retry
     */
    public <T> OneTimeTask<T> once(String name, Class<T> data, Duration limit, Consumer<T> work, Consumer<T> givenUp) {
        return kind(RETRIES, name, data, limit, work, givenUp);
    }

    /** The same, for work that needs another server, which may be away for a day. */
    public <T> OneTimeTask<T> patiently(
            String name, Class<T> data, Duration limit, Consumer<T> work, Consumer<T> givenUp) {
        return kind(PATIENT_RETRIES, name, data, limit, work, givenUp);
    }

    private <T> OneTimeTask<T> kind(
            int retries, String name, Class<T> data, Duration limit, Consumer<T> work, Consumer<T> givenUp) {
        FailureHandler<T> retry = new MaxRetriesFailureHandler<>(
                retries, new ExponentialBackoffFailureHandler<>(Duration.ofSeconds(1), 4), (failed, operations) -> {
                    @SuppressWarnings("unchecked")
                    var known = (T) failed.getExecution().taskInstance.getData();
                    givenUp.accept(known);
                    list(failed, retries + 1);
                });
        return Tasks.oneTime(name, data)
                .onFailure(retry)
                .onDeadExecutionRevive()
                .execute((job, context) -> TimeLimit.run(limit, () -> work.accept(job.getData())));
    }

    private void list(ExecutionComplete failed, int attempts) {
        var job = failed.getExecution().taskInstance;
        var fault = failed.getCause().map(cause -> cause.getClass().getName()).orElse("unknown");
        LOG.error("Job {} of kind {} has failed for the last time ({})", job.getId(), job.getTaskName(), fault);
        db.sql("""
                insert into platform.failed_job (task_name, task_instance, failed_at, attempts, fault)
                values (:name, :instance, :now, :attempts, :fault)
                on conflict (task_name, task_instance) do update
                    set failed_at = excluded.failed_at, attempts = excluded.attempts, fault = excluded.fault
                """)
                .param("name", job.getTaskName())
                .param("instance", job.getId())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("attempts", attempts)
                .param("fault", fault)
                .update();
    }
}
