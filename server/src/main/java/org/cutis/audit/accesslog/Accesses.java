package org.cutis.audit.accesslog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.cutis.platform.AuditEvent.Act;
import org.cutis.platform.AuditEvent.Actor;
import org.cutis.platform.AuditEvent.Thing;
import org.cutis.platform.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the access log. It begins at the person, whose entries lie beside each other, newest last. */
@Repository
class Accesses {
    private final JdbcClient db;

    Accesses(JdbcClient db) {
        this.db = db;
    }

    /** A page and one more, newest first. */
    List<Access> of(PersonId person, boolean others, @Nullable UUID before, int limit) {
        return db.sql("""
                select id, happened_at, actor_kind, actor_id, act, thing, thing_id, reason from audit.entry
                where person_id = :person""" + (others ? " and actor_id is distinct from person_id" : "")
                        + (before == null ? "" : " and id < :before")
                        + " order by id desc limit :limit")
                .param("person", person.value())
                .param("before", before)
                .param("limit", limit + 1)
                .query(Accesses::access)
                .list();
    }

    private static Access access(ResultSet row, int number) throws SQLException {
        var actor = row.getObject("actor_id", UUID.class);
        return new Access(
                row.getObject("id", UUID.class),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                new Actor(Actor.Kind.valueOf(row.getString("actor_kind")), actor == null ? null : new PersonId(actor)),
                Act.valueOf(row.getString("act")),
                Thing.valueOf(row.getString("thing")),
                row.getObject("thing_id", UUID.class),
                row.getString("reason"));
    }
}
