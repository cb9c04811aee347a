package org.cutis.identity.access;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.cutis.platform.PersonId;
import org.cutis.platform.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.stereotype.Component;

/**
 * From a good token to a caller: one look at the session's row, so that signing out, a changed role, a suspended and a
 * deleted account take effect at once in every process.
 */
@Component
class SessionCheck implements Converter<Jwt, AbstractAuthenticationToken> {
    private final JdbcClient db;
    private final Clock clock;

    SessionCheck(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        var session = uuid(token.getClaimAsString(Tokens.SESSION));
        return db.sql("""
                select s.account_id, a.role
                from identity.session s join identity.account a on a.id = s.account_id
                where s.id = :session and s.revoked_at is null and s.expires_at > :now and a.suspended_at is null
                """)
                .param("session", session)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> new SignedIn(
                        new PersonId(row.getObject("account_id", UUID.class)),
                        Role.valueOf(row.getString("role")),
                        session))
                .optional()
                .filter(caller -> caller.person().toString().equals(token.getSubject()))
                .orElseThrow(() -> new InvalidBearerTokenException("the session has ended"));
    }

    private static UUID uuid(@Nullable String text) {
        try {
            if (text == null) {
                throw new InvalidBearerTokenException("no session");
            }
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidBearerTokenException("no session", e);
        }
    }
}
