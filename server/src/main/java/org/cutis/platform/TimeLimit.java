package org.cutis.platform;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Interrupts work that takes too long. What waits (for room, for the disk, for a lock) ends at once; a run inside a native
 * library ends when that library returns, whose inputs are bounded.
 */
public final class TimeLimit {
    private static final ScheduledExecutorService WATCH = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("job-limits").factory());

    private final Thread worker = Thread.currentThread();
    private boolean ended;

    private TimeLimit() {}

    public static void run(Duration limit, Runnable work) {
        var watched = new TimeLimit();
        var alarm = WATCH.schedule(watched::interrupt, limit.toMillis(), TimeUnit.MILLISECONDS);
        try {
            work.run();
        } finally {
            alarm.cancel(false);
            watched.end();
        }
    }

    private synchronized void interrupt() {
        if (!ended) {
            worker.interrupt();
        }
    }

    /** The thread goes on to other jobs, which a late alarm must not hit. */
    private synchronized void end() {
        ended = true;
        Thread.interrupted();
    }
}
