package org.cutis.platform;

import com.github.kagkarlsson.scheduler.task.TaskInstance;

/** Work that outlives a request. A room makes its kinds of job with {@link JobKinds} and gives them as beans. */
public interface Jobs {
    /**
     * Runs as soon as the current transaction has committed; not at all when it rolls back. A second job of the same kind
     * and id is not added.
     */
    void enqueue(TaskInstance<?> job);
}
