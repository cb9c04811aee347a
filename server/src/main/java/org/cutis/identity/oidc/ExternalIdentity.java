package org.cutis.identity.oidc;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who the person of an account is at an issuer.
 *
 * @param email what the issuer called them by when they linked it, for them to tell two apart
 */
record ExternalIdentity(UUID id, String issuer, @Nullable String email, Instant linkedAt) {
    @Override
    public String toString() {
        return "external identity " + id;
    }
}
