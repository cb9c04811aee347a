package org.cutis.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.cutis.platform.PersonId;
import org.cutis.platform.secrets.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Codes that a person gets by e-mail and types in. Of each purpose one is open; a new one replaces it. For identity's cupboards. */
@Component
public class OneTimeCodes {
    /** Of a million codes, five guesses find one in two hundred thousand times. */
    private static final int MOST_TRIES = 5;

    private final JdbcClient db;
    private final Secrets secrets;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    OneTimeCodes(JdbcClient db, Secrets secrets, Clock clock) {
        this.db = db;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** What a code is for; one that alone opens an account is longer. */
    public enum Purpose {
        VERIFY_EMAIL(Duration.ofHours(1), false),
        SIGN_IN(Duration.ofMinutes(10), false),
        RESET_PASSWORD(Duration.ofMinutes(30), true);

        private final Duration lifetime;
        private final boolean opensAlone;

        Purpose(Duration lifetime, boolean opensAlone) {
            this.lifetime = lifetime;
            this.opensAlone = opensAlone;
        }
    }

    /** @return a new code, for the letter; only its sealed form is kept */
    @Transactional(propagation = Propagation.MANDATORY)
    public String make(PersonId person, Purpose purpose) {
        var code = purpose.opensAlone
                ? TypedCode.random(random)
                : String.format(Locale.ROOT, "%06d", random.nextInt(1_000_000));
        db.sql("""
                insert into identity.one_time_code (account_id, purpose, sealed, expires_at)
                values (:account, :purpose, :sealed, :expires)
                on conflict (account_id, purpose) do update
                    set sealed = excluded.sealed, expires_at = excluded.expires_at, tries = 0
                """)
                .param("account", person.value())
                .param("purpose", purpose.name())
                .param("sealed", secrets.seal(bytes(TypedCode.plain(code)), context(person, purpose)))
                .param("expires", utc(clock.instant().plus(purpose.lifetime)))
                .update();
        return code;
    }

    /**
     * Whether the code is right. A wrong one counts as a try, whatever becomes of the caller's own transaction; after five
     * the code is dead.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean matches(PersonId person, Purpose purpose, String typed) {
        var sealed = db.sql("""
                update identity.one_time_code set tries = tries + 1
                where account_id = :account and purpose = :purpose and tries < :most and expires_at > :now
                returning sealed
                """)
                .param("account", person.value())
                .param("purpose", purpose.name())
                .param("most", MOST_TRIES)
                .param("now", utc(clock.instant()))
                .query(byte[].class)
                .optional();
        return sealed.map(each -> secrets.open(each, context(person, purpose)))
                .map(code -> MessageDigest.isEqual(code, bytes(TypedCode.plain(typed))))
                .orElse(false);
    }

    /** @return true for one caller only, who may go on */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean spend(PersonId person, Purpose purpose) {
        return db.sql("delete from identity.one_time_code where account_id = :account and purpose = :purpose")
                        .param("account", person.value())
                        .param("purpose", purpose.name())
                        .update()
                == 1;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static String context(PersonId person, Purpose purpose) {
        return "one-time code " + purpose + " " + person;
    }
}
