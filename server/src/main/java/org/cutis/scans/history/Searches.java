package org.cutis.scans.history;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.cutis.platform.Ids;
import org.cutis.platform.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of searches: those a person made of late, and those they gave a name. */
@Repository
class Searches {
    static final int RECENT = 10;

    /** Searches made one after the other while typing are one. */
    private static final Duration TYPING = Duration.ofSeconds(10);

    private final JdbcClient db;
    private final Ids ids;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.shared();

    Searches(JdbcClient db, Ids ids, Clock clock) {
        this.db = db;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A search that is kept.
     *
     * @param name null for a recent one
     */
    record Search(UUID id, @Nullable String name, Filters filters, Instant usedAt) {}

    /** Puts a search first among the recent ones, in place of what was typed on the way to it. */
    void remember(PersonId person, Filters filters) {
        var text = json.writeValueAsString(filters);
        db.sql("""
                delete from scans.search
                where person_id = :person and name is null and used_at > :typing
                    and filters - 'q' = cast(:filters as jsonb) - 'q'
                    and starts_with(cast(:q as text), filters ->> 'q')
                """)
                .param("person", person.value())
                .param("typing", now().minus(TYPING))
                .param("filters", text)
                .param("q", filters.q())
                .update();
        db.sql("""
                insert into scans.search (person_id, id, filters, digest, used_at)
                values (:person, :id, cast(:filters as jsonb), :digest, :now)
                on conflict (person_id, digest) where name is null do update set used_at = excluded.used_at
                """)
                .param("person", person.value())
                .param("id", ids.next())
                .param("filters", text)
                .param("digest", digest(text))
                .param("now", now())
                .update();
        db.sql("""
                delete from scans.search where person_id = :person and name is null and id not in (
                    select id from scans.search where person_id = :person and name is null
                    order by used_at desc, id desc limit :kept)
                """).param("person", person.value()).param("kept", RECENT).update();
    }

    List<Search> recent(PersonId person) {
        return db.sql("""
                select id, name, filters, used_at from scans.search
                where person_id = :person and name is null order by used_at desc, id desc
                """).param("person", person.value()).query(this::search).list();
    }

    List<Search> saved(PersonId person) {
        return db.sql("""
                select id, name, filters, used_at from scans.search
                where person_id = :person and name is not null order by lower(name)
                """).param("person", person.value()).query(this::search).list();
    }

    /** @return false when the person has a search of this name already */
    boolean save(PersonId person, UUID id, String name, Filters filters) {
        var text = json.writeValueAsString(filters);
        return db.sql("""
                insert into scans.search (person_id, id, name, filters, digest, used_at)
                values (:person, :id, :name, cast(:filters as jsonb), :digest, :now)
                on conflict (person_id, lower(name)) where name is not null do nothing
                """)
                        .param("person", person.value())
                        .param("id", id)
                        .param("name", name)
                        .param("filters", text)
                        .param("digest", digest(text))
                        .param("now", now())
                        .update()
                == 1;
    }

    boolean deleteSaved(PersonId person, UUID id) {
        return db.sql("delete from scans.search where person_id = :person and id = :id and name is not null")
                        .param("person", person.value())
                        .param("id", id)
                        .update()
                == 1;
    }

    void forgetRecent(PersonId person) {
        db.sql("delete from scans.search where person_id = :person and name is null")
                .param("person", person.value())
                .update();
    }

    private Search search(ResultSet row, int number) throws SQLException {
        return new Search(
                row.getObject("id", UUID.class),
                row.getString("name"),
                json.readValue(row.getString("filters"), Filters.class),
                row.getObject("used_at", OffsetDateTime.class).toInstant());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
