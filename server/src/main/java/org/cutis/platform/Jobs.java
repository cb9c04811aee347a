package org.cutis.platform;

import com.github.kagkarlsson.scheduler.task.TaskInstance;

/**
 * Work that outlives a request. A room gives its kinds of job as beans of db-scheduler's {@code Task}; each is
 * idempotent, since a crash may run it twice, retries with growing pauses, and ends in {@code platform.failed_job}.
 */
public interface Jobs {
    /**
     * Runs as soon as the current transaction has committed; not at all when it rolls back. A second job of the same kind
     * and id is not added.
     */
    void enqueue(TaskInstance<?> job);
}
