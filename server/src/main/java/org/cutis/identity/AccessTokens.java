package org.cutis.identity;

import java.time.Duration;
import java.util.UUID;
import org.cutis.platform.PersonId;

/** Makes access tokens: RS256 JWTs, good for ten minutes or until their session is ended, whichever comes first. */
public interface AccessTokens {
    Duration LIFETIME = Duration.ofMinutes(10);

    String issue(PersonId person, UUID session);
}
