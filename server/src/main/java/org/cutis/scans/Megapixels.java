package org.cutis.scans;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.cutis.platform.PlatformProblem;
import org.cutis.platform.ProblemException;
import org.cutis.vision.Photo;
import org.springframework.stereotype.Component;

/**
 * Bounds what photos may take at once, whoever decodes them: a decoded megapixel takes 3 MB, a progressive JPEG twice as
 * much while it is decoded. The largest photo that is accepted must fit.
 */
@Component
public class Megapixels {
    private static final int AT_ONCE = (int) (Photo.MAX_PIXELS / 1_000_000) + 14;
    private static final int PATIENCE_SECONDS = 30;

    private final Semaphore free = new Semaphore(AT_ONCE, true);

    /** Waits for room. Fair, so that a large photo is not overtaken for ever. */
    public Taken take(Photo photo) {
        int wanted = photo.megapixels();
        try {
            if (!free.tryAcquire(wanted, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new ProblemException(
                        PlatformProblem.TEMPORARILY_UNAVAILABLE, java.util.Map.of("retryAfterSeconds", 10L));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw PlatformProblem.TEMPORARILY_UNAVAILABLE.exception();
        }
        return () -> free.release(wanted);
    }

    /** Room taken until closed. */
    public interface Taken extends AutoCloseable {
        @Override
        void close();
    }
}
