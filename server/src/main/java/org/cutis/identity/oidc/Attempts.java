package org.cutis.identity.oidc;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.cutis.identity.TokenHash;
import org.cutis.platform.secrets.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of attempts: each is good once, for ten minutes, in the browser that began it. */
@Repository
class Attempts {
    static final Duration LIFETIME = Duration.ofMinutes(10);
    private static final String SEAL = "oidc verifier";

    private final JdbcClient db;
    private final Secrets secrets;
    private final Clock clock;

    Attempts(JdbcClient db, Secrets secrets, Clock clock) {
        this.db = db;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** @param browser secret that only the browser which began knows */
    void add(Attempt attempt, Provider provider, String browser) {
        // Few are begun and most end soon, so that what has run out can go with the next one.
        db.sql("delete from identity.oidc_attempt where expires_at <= :now")
                .param("now", now())
                .update();
        db.sql("""
                insert into identity.oidc_attempt
                    (state_hash, browser_hash, provider, nonce, verifier, back, target, session_id, expires_at)
                values (:state, :browser, :provider, :nonce, :verifier, :back, :target, :session, :expires)
                """)
                .param("state", TokenHash.of(attempt.state().getValue()))
                .param("browser", TokenHash.of(browser))
                .param("provider", provider.id())
                .param("nonce", attempt.nonce().getValue())
                .param("verifier", secrets.seal(attempt.verifier().getValueBytes(), SEAL))
                .param("back", attempt.back().toString())
                .param("target", attempt.target())
                .param("session", attempt.linking())
                .param("expires", now().plus(LIFETIME))
                .update();
    }

    /** Only one of two callers with the same state gets it. Empty as well for another browser or provider, or too late. */
    Optional<Attempt> take(String state, Provider provider, String browser) {
        return db.sql("""
                delete from identity.oidc_attempt
                where state_hash = :state and browser_hash = :browser and provider = :provider
                returning nonce, verifier, back, target, session_id, expires_at
                """)
                .param("state", TokenHash.of(state))
                .param("browser", TokenHash.of(browser))
                .param("provider", provider.id())
                .query((row, number) -> row.getObject("expires_at", OffsetDateTime.class)
                                .isAfter(now())
                        ? Optional.of(new Attempt(
                                new State(state),
                                new Nonce(row.getString("nonce")),
                                new CodeVerifier(new String(
                                        secrets.open(row.getBytes("verifier"), SEAL), StandardCharsets.US_ASCII)),
                                URI.create(row.getString("back")),
                                row.getString("target"),
                                row.getObject("session_id", UUID.class)))
                        : Optional.<Attempt>empty())
                .optional()
                .flatMap(found -> found);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
