package org.cutis.scans.upload;

import org.cutis.scans.Scan;
import org.cutis.vision.PhotoRefused;

/** What became of an upload. */
sealed interface UploadOutcome {
    /** Stored and analysed. */
    record Analysed(Scan scan) implements UploadOutcome {}

    /** Stored; the analysis goes on. */
    record Queued(Scan scan) implements UploadOutcome {}

    /** Not a photo that can be analysed; nothing is kept. */
    record Refused(PhotoRefused.Reason reason) implements UploadOutcome {}

    record KindNotAvailable() implements UploadOutcome {}

    record CapturedInFuture() implements UploadOutcome {}

    record CapturedTooLongAgo() implements UploadOutcome {}
}
