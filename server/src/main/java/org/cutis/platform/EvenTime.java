package org.cutis.platform;

import java.time.Duration;
import java.util.function.Supplier;

/** Answers after the same time whatever was done, where how long it took would tell what is not to be told. */
public final class EvenTime {
    /** Far more than the work takes; a request that waits on a virtual thread costs next to nothing. */
    private static final Duration LASTS = Duration.ofMillis(250);

    private EvenTime() {}

    public static <T> T of(Supplier<T> work) {
        long end = System.nanoTime() + LASTS.toNanos();
        try {
            return work.get();
        } finally {
            long left = end - System.nanoTime();
            if (left > 0) {
                sleep(Duration.ofNanos(left));
            }
        }
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
