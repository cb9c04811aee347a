package org.cutis.kit;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** The same at the same moment, many times. */
public final class AtOnce {
    private AtOnce() {}

    /** Runs one action per number from 0; gives what each came to, in the order of the numbers. */
    public static <T> List<T> run(int times, Numbered<T> action) {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, times)
                    .mapToObj(number -> threads.submit((Callable<T>) () -> {
                        start.await();
                        return action.run(number);
                    }))
                    .toList();
            start.countDown();
            var results = new java.util.ArrayList<T>();
            for (var each : running) {
                results.add(each.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("one of them failed", e);
        }
    }

    /** An action that knows which one it is. */
    public interface Numbered<T> {
        T run(int number) throws Exception;
    }
}
