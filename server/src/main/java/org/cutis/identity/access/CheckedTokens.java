package org.cutis.identity.access;

import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Remembers the tokens that were found good, until they end: a signature is the dearest part of a small request, and the same
 * token comes with hundreds. What may change meanwhile, the session and the role, is asked of the database each time.
 */
final class CheckedTokens implements JwtDecoder {
    private static final int MOST = 1_000;

    private final JwtDecoder decoder;
    private final SigningKeys keys;
    private final Clock clock;
    private final Map<String, Jwt> checked = Collections.synchronizedMap(new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Jwt> eldest) {
            return size() > MOST;
        }
    });

    CheckedTokens(JwtDecoder decoder, SigningKeys keys, Clock clock) {
        this.decoder = decoder;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public Jwt decode(String token) {
        var known = checked.get(token);
        if (known != null && stillGood(known)) {
            return known;
        }
        checked.remove(token);
        var good = decoder.decode(token);
        checked.put(token, good);
        return good;
    }

    private boolean stillGood(Jwt token) {
        var end = token.getExpiresAt();
        return end != null
                && clock.instant().isBefore(end)
                && keys.has(String.valueOf(token.getHeaders().get("kid")));
    }
}
