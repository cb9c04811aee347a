package org.cutis.scans.upload;

import java.time.Instant;
import java.util.UUID;
import org.cutis.scans.BodySite;
import org.cutis.scans.Scan;
import org.jspecify.annotations.Nullable;

/**
 * What the sender says of a photo.
 *
 * @param idempotencyKey names this upload, so that sending it twice makes one scan
 */
record NewScan(
        Scan.Kind kind,
        @Nullable BodySite bodySite,
        @Nullable UUID lesionId,
        @Nullable String note,
        @Nullable Instant capturedAt,
        @Nullable String idempotencyKey) {

    /** All that makes a request the same request, but the photo. */
    String fields() {
        return kind + "\n" + bodySite + "\n" + lesionId + "\n" + note + "\n" + capturedAt;
    }

    @Override
    public String toString() {
        return "new scan";
    }
}
