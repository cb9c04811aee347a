package org.cutis.scans;

import java.util.UUID;

/** One photo of skin and what came of it. */
public record ScanId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
