package org.cutis.identity.sessions;

import java.time.Instant;
import java.util.UUID;

/**
 * One sign-in on one device that has not ended.
 *
 * @param agent the User-Agent it began with; may be empty
 * @param usedAt when its tokens were last renewed; it was in use for up to ten minutes after
 */
record Session(UUID id, Carrier carrier, String agent, Instant createdAt, Instant usedAt) {
    /** How its tokens travel. */
    enum Carrier {
        APP,
        BROWSER
    }
}
