package org.cutis.identity;

import java.time.Duration;

/** The tokens of a new session, for {@link Carriers#set}. */
public record BrowserSession(String access, String refresh, Duration lifetime) {
    @Override
    public String toString() {
        return "browser session";
    }
}
