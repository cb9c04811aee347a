package org.cutis.identity.signin;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.cutis.identity.Account;
import org.cutis.platform.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of challenges: a password was right, the second step is still to come. Ids are random: whoever has one may try. */
@Repository
class Challenges {
    private static final Duration LIFETIME = Duration.ofMinutes(10);
    private static final int MOST_TRIES = 5;

    private final JdbcClient db;
    private final Clock clock;

    Challenges(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @return empty when the password was changed since the account was read: what was shown is no longer right */
    Optional<UUID> open(Account account) {
        var id = UUID.randomUUID();
        int rows = db.sql("""
                insert into identity.challenge (id, account_id, expires_at)
                select :id, id, :expires from identity.account
                where id = :account and password_hash is not distinct from :hash for share
                """)
                .param("id", id)
                .param("account", account.id().value())
                .param("hash", account.passwordHash(), Types.VARCHAR)
                .param("expires", utc(clock.instant().plus(LIFETIME)))
                .update();
        return rows == 1 ? Optional.of(id) : Optional.empty();
    }

    Optional<PersonId> personOf(UUID id) {
        return db.sql(
                        "select account_id from identity.challenge where id = :id and expires_at > :now and tries < :most")
                .param("id", id)
                .param("now", utc(clock.instant()))
                .param("most", MOST_TRIES)
                .query((row, number) -> new PersonId(row.getObject("account_id", UUID.class)))
                .optional();
    }

    /** Counts a try before it is looked at, so that a hundred at once count a hundred. */
    Optional<PersonId> tryOnce(UUID id) {
        return db.sql("""
                update identity.challenge set tries = tries + 1
                where id = :id and expires_at > :now and tries < :most
                returning account_id
                """)
                .param("id", id)
                .param("now", utc(clock.instant()))
                .param("most", MOST_TRIES)
                .query((row, number) -> new PersonId(row.getObject("account_id", UUID.class)))
                .optional();
    }

    /** @return true for one caller only, who may go on */
    boolean close(UUID id) {
        return db.sql("delete from identity.challenge where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
