package org.cutis.identity.sessions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.cutis.platform.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the list of devices. */
@Repository
class SessionStore {
    private final JdbcClient db;
    private final Clock clock;

    SessionStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A page and one more, the latest sign-in first. */
    List<Session> open(PersonId person, @Nullable UUID before, int limit) {
        return db.sql("""
                select id, carrier, device, created_at, last_used_at
                from identity.session
                where account_id = :account and revoked_at is null and expires_at > :now
                    and (cast(:before as uuid) is null or id < :before)
                order by id desc limit :limit
                """)
                .param("account", person.value())
                .param("now", now())
                .param("before", before)
                .param("limit", limit + 1)
                .query(SessionStore::session)
                .list();
    }

    /** @return false when the person has no such session, or it has ended */
    boolean end(PersonId person, UUID session) {
        return db.sql("""
                update identity.session set revoked_at = :now
                where id = :id and account_id = :account and revoked_at is null and expires_at > :now
                """)
                        .param("now", now())
                        .param("id", session)
                        .param("account", person.value())
                        .update()
                == 1;
    }

    private static Session session(ResultSet row, int number) throws SQLException {
        return new Session(
                row.getObject("id", UUID.class),
                Session.Carrier.valueOf(row.getString("carrier")),
                row.getString("device"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_used_at", OffsetDateTime.class).toInstant());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
