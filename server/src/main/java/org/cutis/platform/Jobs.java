package org.cutis.platform;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;

/** Work that outlives a request. A room makes its kinds of job with {@link JobKinds} and gives them as beans. */
public interface Jobs {
    /**
     * Runs as soon as the current transaction has committed; not at all when it rolls back. A second job of the same kind
     * and id is not added.
     */
    void enqueue(TaskInstance<?> job);

    /** Runs then, or soon after, if the current transaction commits. */
    void enqueueAt(Instant time, TaskInstance<?> job);
}
