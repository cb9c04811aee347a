package org.cutis.identity.signin;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cutis.identity.Device;
import org.cutis.identity.EndOtherSessions;
import org.cutis.identity.TokenHash;
import org.cutis.platform.Ids;
import org.cutis.platform.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of sessions and their refresh tokens. */
@Repository
class Sessions implements EndOtherSessions {
    /** How long a device may stay away before its person signs in again. */
    static final Duration LIFETIME = Duration.ofDays(30);

    private final JdbcClient db;
    private final Ids ids;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Sessions(JdbcClient db, Ids ids, Clock clock) {
        this.db = db;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param refresh the token itself; only its hash is kept here
     */
    record Opened(UUID session, String refresh) {}

    Opened open(PersonId person, Client client, String device) {
        var session = ids.next();
        db.sql("""
                insert into identity.session (id, account_id, carrier, device, created_at, last_used_at, expires_at)
                values (:id, :account, :carrier, :device, :now, :now, :expires)
                """)
                .param("id", session)
                .param("account", person.value())
                .param("carrier", client.name().toUpperCase(java.util.Locale.ROOT))
                .param("device", device)
                .param("now", now())
                .param("expires", now().plus(LIFETIME))
                .update();
        return new Opened(session, addToken(session));
    }

    List<Device> devicesOf(PersonId person) {
        return db.sql("select distinct device from identity.session where account_id = :account")
                .param("account", person.value())
                .query((row, number) -> Device.of(row.getString("device")))
                .list();
    }

    /** Marks the token as used; only one caller can. Empty when it is unknown, used before, or its session has ended. */
    Optional<UUID> use(String refresh) {
        return db.sql("""
                update identity.refresh_token t set used_at = :now
                from identity.session s
                where t.hash = :hash and t.used_at is null
                    and s.id = t.session_id and s.revoked_at is null and s.expires_at > :now
                returning t.session_id
                """)
                .param("hash", TokenHash.of(refresh))
                .param("now", now())
                .query(UUID.class)
                .optional();
    }

    /** The next token of a session whose last one was just used. */
    String next(UUID session) {
        db.sql("update identity.session set last_used_at = :now, expires_at = :expires where id = :id")
                .param("now", now())
                .param("expires", now().plus(LIFETIME))
                .param("id", session)
                .update();
        return addToken(session);
    }

    private String addToken(UUID session) {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        db.sql("insert into identity.refresh_token (hash, session_id, issued_at) values (:hash, :session, :now)")
                .param("hash", TokenHash.of(token))
                .param("session", session)
                .param("now", now())
                .update();
        return token;
    }

    /** The session a token belongs to, used or not. */
    Optional<UUID> sessionOf(String refresh) {
        return db.sql("select session_id from identity.refresh_token where hash = :hash")
                .param("hash", TokenHash.of(refresh))
                .query(UUID.class)
                .optional();
    }

    Optional<PersonId> personOf(UUID session) {
        return db.sql("select account_id from identity.session where id = :id")
                .param("id", session)
                .query((row, number) -> new PersonId(row.getObject("account_id", UUID.class)))
                .optional();
    }

    /** @return false when it had ended before */
    boolean revoke(UUID session) {
        return db.sql("update identity.session set revoked_at = :now where id = :id and revoked_at is null")
                        .param("now", now())
                        .param("id", session)
                        .update()
                == 1;
    }

    void revokeAll(PersonId person) {
        endAllBut(new UUID(0, 0), person);
    }

    @Override
    public int endAllBut(UUID except, PersonId person) {
        // Sign-ins that are half done are begun anew, with what is right then.
        db.sql("delete from identity.challenge where account_id = :account")
                .param("account", person.value())
                .update();
        return db.sql("""
                update identity.session set revoked_at = :now
                where account_id = :account and id <> :except and revoked_at is null
                """)
                .param("now", now())
                .param("account", person.value())
                .param("except", except)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
