package org.cutis.identity.oidc;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cutis.platform.Ids;
import org.cutis.platform.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of external identities. */
@Repository
class ExternalIdentities {
    private final JdbcClient db;
    private final Ids ids;
    private final Clock clock;

    ExternalIdentities(JdbcClient db, Ids ids, Clock clock) {
        this.db = db;
        this.ids = ids;
        this.clock = clock;
    }

    Optional<PersonId> personOf(Claims who) {
        return db.sql("select account_id from identity.external_identity where issuer = :issuer and subject = :subject")
                .param("issuer", who.issuer())
                .param("subject", who.subject())
                .query((row, number) -> new PersonId(row.getObject("account_id", UUID.class)))
                .optional();
    }

    /** @return false when it belongs to an account already, be it this one */
    boolean add(PersonId person, Claims who) {
        return db.sql("""
                insert into identity.external_identity (id, account_id, issuer, subject, email, linked_at)
                values (:id, :account, :issuer, :subject, :email, :now)
                on conflict on constraint external_identity_one_per_subject do nothing
                """)
                        .param("id", ids.next())
                        .param("account", person.value())
                        .param("issuer", who.issuer())
                        .param("subject", who.subject())
                        .param("email", who.email().orElse(null))
                        .param("now", now())
                        .update()
                == 1;
    }

    List<ExternalIdentity> of(PersonId person) {
        return db.sql("""
                select id, issuer, email, linked_at from identity.external_identity
                where account_id = :account order by id
                """)
                .param("account", person.value())
                .query((row, number) -> new ExternalIdentity(
                        row.getObject("id", UUID.class),
                        row.getString("issuer"),
                        row.getString("email"),
                        row.getObject("linked_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void remove(UUID id) {
        db.sql("delete from identity.external_identity where id = :id")
                .param("id", id)
                .update();
    }

    /** Whose session that is, as long as it stands. */
    Optional<PersonId> personOf(UUID session) {
        return db.sql("""
                select account_id from identity.session
                where id = :session and revoked_at is null and expires_at > :now
                """)
                .param("session", session)
                .param("now", now())
                .query((row, number) -> new PersonId(row.getObject("account_id", UUID.class)))
                .optional();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
