package org.cutis.platform;

import org.jspecify.annotations.Nullable;

/** ETags of versioned rows, RFC 9110. */
public final class Versions {
    private Versions() {}

    public static String etag(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Compares the caller's {@code If-Match} with the row.
     *
     * @throws ProblemException 428 when there is none, 412 when it is stale
     */
    public static void require(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw PlatformProblem.VERSION_REQUIRED.exception();
        }
        if (!ifMatch.equals("*") && !ifMatch.equals(etag(version))) {
            throw PlatformProblem.STALE_VERSION.exception();
        }
    }
}
