package org.cutis.platform.backup;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Runs a few actions at once: a bucket answers after tens of milliseconds, a disk takes its time to force a file. Four, since
 * each holds a whole photo in memory. The first failure stops the rest.
 */
final class FewAtOnce implements AutoCloseable {
    private static final int FEW = 4;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore free = new Semaphore(FEW);
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    interface Action {
        void run() throws IOException;
    }

    /** Waits until there is room. */
    void run(Action action) {
        free.acquireUninterruptibly();
        threads.execute(() -> {
            try {
                if (failure.get() == null) {
                    action.run();
                }
            } catch (Throwable e) {
                // Want of memory too: a photo that is left out must not pass for one that was copied.
                failure.compareAndSet(null, e);
            } finally {
                free.release();
            }
        });
    }

    /** Waits for all of them. */
    void end() throws IOException {
        free.acquireUninterruptibly(FEW);
        free.release(FEW);
        switch (failure.get()) {
            case null -> {}
            case IOException e -> throw e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case Throwable e -> throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        threads.close();
    }
}
