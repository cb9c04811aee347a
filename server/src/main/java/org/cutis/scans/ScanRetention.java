package org.cutis.scans;

import java.time.Duration;

/** How long things are kept. */
public final class ScanRetention {
    /** A deleted scan can be restored for so long; then it is gone for good. */
    public static final Duration RESTORABLE = Duration.ofDays(30);

    private ScanRetention() {}
}
