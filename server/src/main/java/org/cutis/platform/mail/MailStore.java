package org.cutis.platform.mail;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cutis.platform.Mail;
import org.cutis.platform.PersonId;
import org.cutis.platform.PersonalData;
import org.cutis.platform.secrets.Secrets;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of letters. What one says is sealed, since it may hold a code that opens an account. */
@Repository
class MailStore implements PersonalData {
    private final JdbcClient db;
    private final Secrets secrets;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.shared();

    MailStore(JdbcClient db, Secrets secrets, Clock clock) {
        this.db = db;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** What is sealed. */
    private record Words(List<String> values, @Nullable String code) {}

    /** A letter that the house keeps. */
    record Kept(UUID id, Mail mail, Instant createdAt) {}

    void add(UUID id, Mail mail) {
        var words = json.writeValueAsBytes(new Words(mail.values(), mail.code()));
        db.sql("""
                insert into platform.mail (id, person_id, kind, sealed, created_at)
                values (:id, :person, :kind, :sealed, :now)
                """)
                .param("id", id)
                .param("person", mail.to().value())
                .param("kind", mail.kind())
                .param("sealed", secrets.seal(words, context(id)))
                .param("now", now())
                .update();
    }

    /** A letter that is still to be sent. */
    Optional<Mail> waiting(UUID id) {
        return one(id, "sent_at is null");
    }

    Optional<Mail> kept(UUID id) {
        return one(id, "kept");
    }

    private Optional<Mail> one(UUID id, String condition) {
        return db.sql("select person_id, kind, sealed from platform.mail where id = :id and " + condition)
                .param("id", id)
                .query((row, number) ->
                        mail(id, row.getObject("person_id", UUID.class), row.getString("kind"), row.getBytes("sealed")))
                .optional();
    }

    /** Its words are gone then; that there was a letter stays. */
    void sent(UUID id) {
        db.sql("update platform.mail set sent_at = :now, sealed = null where id = :id")
                .param("now", now())
                .param("id", id)
                .update();
    }

    void keep(UUID id) {
        db.sql("update platform.mail set sent_at = :now, kept = true where id = :id")
                .param("now", now())
                .param("id", id)
                .update();
    }

    void failed(UUID id) {
        db.sql("update platform.mail set failed_at = :now, sealed = null where id = :id and sent_at is null")
                .param("now", now())
                .param("id", id)
                .update();
    }

    List<Kept> newestKept(int most) {
        return db.sql("""
                select id, person_id, kind, sealed, created_at from platform.mail
                where kept order by created_at desc, id desc limit :most
                """)
                .param("most", most)
                .query((row, number) -> {
                    var id = row.getObject("id", UUID.class);
                    return new Kept(
                            id,
                            mail(
                                    id,
                                    row.getObject("person_id", UUID.class),
                                    row.getString("kind"),
                                    row.getBytes("sealed")),
                            row.getObject("created_at", OffsetDateTime.class).toInstant());
                })
                .list();
    }

    int removeOlderThan(Instant moment) {
        return db.sql("delete from platform.mail where created_at < :moment")
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public void erase(PersonId person) {
        db.sql("delete from platform.mail where person_id = :person")
                .param("person", person.value())
                .update();
    }

    private Mail mail(UUID id, UUID person, String kind, byte[] sealed) {
        var words = json.readValue(secrets.open(sealed, context(id)), Words.class);
        return new Mail(new PersonId(person), kind, words.values(), words.code());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String context(UUID id) {
        return "mail " + id;
    }
}
