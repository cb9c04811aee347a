package org.cutis.scans.upload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.cutis.platform.PlatformProblem;
import org.cutis.platform.ProblemException;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/**
 * Bounds the bytes of files that are in memory at once. Files lie on the disk as they come in; each is read only when there
 * is room for it, and for the copy without metadata and the sealed copy that are made of it.
 */
@Component
class UploadRoom {
    /** Twenty of the usual photos, or four of the largest. With three copies of each: 250 MB of heap at most. */
    private static final int KILOBYTES = 80 * 1024;

    private static final int PATIENCE_SECONDS = 30;

    private final Semaphore free = new Semaphore(KILOBYTES, true);

    <T> T with(MultipartFile file, Function<byte[], T> use) {
        int wanted = (int) Math.min(KILOBYTES, file.getSize() / 1024 + 1);
        try {
            if (!free.tryAcquire(wanted, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            return use.apply(file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("an uploaded file could not be read", e);
        } finally {
            free.release(wanted);
        }
    }

    private static ProblemException busy() {
        return new ProblemException(PlatformProblem.TEMPORARILY_UNAVAILABLE, Map.of("retryAfterSeconds", 10L));
    }
}
