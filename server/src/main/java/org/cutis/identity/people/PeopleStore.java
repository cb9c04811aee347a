package org.cutis.identity.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cutis.platform.PersonId;
import org.cutis.platform.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of administration: accounts without their passwords. */
@Repository
class PeopleStore {
    private static final String COLUMNS = """
            id, email, username, first_name, last_name, role, locale, time_zone, created_at, suspended_at,
            suspension_reason, version
            """;

    private final JdbcClient db;
    private final Clock clock;

    PeopleStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The conditions of a query and what they compare with. */
    private record Where(String sql, Map<String, Object> parameters) {
        static Where of(PersonFilter filter) {
            var sql = new ArrayList<>(List.of("true"));
            var parameters = new HashMap<String, Object>();
            if (filter.role() != null) {
                sql.add("role = :role");
                parameters.put("role", filter.role().name());
            }
            if (filter.suspended() != null) {
                sql.add("(suspended_at is not null) = :suspended");
                parameters.put("suspended", filter.suspended());
            }
            int number = 0;
            for (var word : filter.words()) {
                // Not "like": a person's % and _ are only that. A query of its own, so that each word is folded once,
                // not per row.
                sql.add("position((select identity.folded(:word" + number + ")) in search_text) > 0");
                parameters.put("word" + number++, word);
            }
            return new Where(String.join(" and ", sql), parameters);
        }
    }

    /** A page and one more, the newest account first. */
    List<Person> list(PersonFilter filter, @Nullable UUID before, int limit) {
        var where = Where.of(filter);
        return db.sql("select " + COLUMNS + " from identity.account where " + where.sql()
                        + (before == null ? "" : " and id < :before") + " order by id desc limit :limit")
                .params(where.parameters())
                .param("before", before)
                .param("limit", limit + 1)
                .query(PeopleStore::person)
                .list();
    }

    long count(PersonFilter filter) {
        var where = Where.of(filter);
        return db.sql("select count(*) from identity.account where " + where.sql())
                .params(where.parameters())
                .query(Long.class)
                .single();
    }

    Optional<Person> find(PersonId person) {
        return db.sql("select " + COLUMNS + " from identity.account where id = :id")
                .param("id", person.value())
                .query(PeopleStore::person)
                .optional();
    }

    /**
     * Whether nobody could administer without this person. Until the transaction ends nobody else changes who can: of two
     * administrators who take each other's role at the same moment, the second waits here, and then is the last.
     */
    boolean isLastAdministrator(PersonId person) {
        return db.sql("""
                select id from identity.account where role = 'ADMIN' and suspended_at is null
                order by id for no key update
                """).query(UUID.class).list().equals(List.of(person.value()));
    }

    /** @return false when there is no such person */
    boolean changeRole(PersonId person, Role role) {
        return db.sql("update identity.account set role = :role, version = version + 1 where id = :id")
                        .param("role", role.name())
                        .param("id", person.value())
                        .update()
                == 1;
    }

    /** @return false when there is no such person */
    boolean suspend(PersonId person, @Nullable String reason) {
        return db.sql("""
                update identity.account
                set suspended_at = coalesce(suspended_at, :now), suspension_reason = :reason, version = version + 1
                where id = :id
                """)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("reason", reason)
                        .param("id", person.value())
                        .update()
                == 1;
    }

    /** @return false when there is no such person */
    boolean readmit(PersonId person) {
        return db.sql("""
                update identity.account set suspended_at = null, suspension_reason = null, version = version + 1
                where id = :id
                """).param("id", person.value()).update() == 1;
    }

    /**
     * Sessions go with it.
     *
     * @return false when there is no such person
     */
    boolean delete(PersonId person) {
        return db.sql("delete from identity.account where id = :id")
                        .param("id", person.value())
                        .update()
                == 1;
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        var suspended = row.getObject("suspended_at", OffsetDateTime.class);
        return new Person(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("email"),
                row.getString("username"),
                row.getString("first_name"),
                row.getString("last_name"),
                Role.valueOf(row.getString("role")),
                row.getString("locale"),
                row.getString("time_zone"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                suspended == null ? null : suspended.toInstant(),
                row.getString("suspension_reason"),
                row.getLong("version"));
    }
}
