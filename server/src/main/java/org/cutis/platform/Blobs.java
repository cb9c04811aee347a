package org.cutis.platform;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Photos, overlays, PDFs, exports: bytes too large for rows, encrypted with a key of their person's own (AES-256-GCM; person
 * and name are bound to each blob, so that none can be read in another's place).
 *
 * <p>The order that loses nothing: write the blob, then commit the row that names it. What no row names is swept.
 */
public interface Blobs {
    /** Writes or replaces a blob; on return it is on stable storage. */
    void put(BlobName name, byte[] bytes);

    /** Empty when there is none. */
    Optional<byte[]> get(BlobName name);

    void delete(BlobName name);

    /**
     * Removes blobs that nobody names any more.
     *
     * @param area first part of the path, such as {@code scans}
     * @param olderThan younger blobs are left alone: the row that names them may not be committed yet
     * @param unnamed whether no row names the blob
     * @return how many were removed
     */
    int sweep(String area, Instant olderThan, Predicate<BlobName> unnamed);
}
