package org.cutis.platform.blobs;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.cutis.platform.BlobName;

/** Sealed bytes by name, wherever they lie; knows neither keys nor rows. */
public interface BlobStore {
    /** Writes or replaces; on return it is on stable storage, and it never appears in parts. */
    void put(BlobName name, byte[] sealed);

    Optional<byte[]> get(BlobName name);

    void delete(BlobName name);

    /** Shows every blob, in no order. What comes meanwhile may be missed, as may what goes. */
    void all(Consumer<BlobName> visitor);

    /**
     * Shows the blobs of an area that are older, and clears away what a crash left half written among them.
     *
     * @param area first part of the path
     * @param visitor may delete the blob that it is shown
     */
    void older(String area, Instant than, Consumer<BlobName> visitor);

    /** Where it is, in words for an operator. */
    String place();
}
