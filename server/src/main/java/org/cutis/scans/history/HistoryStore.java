package org.cutis.scans.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cutis.platform.PersonId;
import org.cutis.scans.ScanId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of lists of scans. Each query begins at the person, whose scans lie beside each other, newest last. */
@Repository
class HistoryStore {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    private final JdbcClient db;

    HistoryStore(JdbcClient db) {
        this.db = db;
    }

    /** The conditions of a query and what they compare with. */
    private record Where(String sql, Map<String, Object> parameters) {
        static Where of(PersonId person, Filters filters, boolean deleted, Instant restorableSince) {
            var sql = new ArrayList<String>();
            var parameters = new HashMap<String, Object>();
            sql.add("person_id = :person");
            parameters.put("person", person.value());
            if (deleted) {
                sql.add("deleted_at >= :restorableSince");
                parameters.put("restorableSince", restorableSince.atOffset(ZoneOffset.UTC));
            } else {
                sql.add("deleted_at is null");
            }
            add(sql, parameters, "kind", filters.kind());
            add(sql, parameters, "risk_level", filters.risk());
            add(sql, parameters, "condition", filters.condition());
            add(sql, parameters, "body_site", filters.bodySite());
            if (filters.lesionId() != null) {
                sql.add("lesion_id = :lesion");
                parameters.put("lesion", filters.lesionId());
            }
            if (filters.from() != null) {
                sql.add("created_at >= :from");
                parameters.put("from", startOf(filters.from()));
            }
            if (filters.to() != null) {
                sql.add("created_at < :to");
                parameters.put("to", startOf(filters.to()).plusDays(1));
            }
            int number = 0;
            for (var word : filters.words()) {
                // Not "like": a person's % and _ are only that.
                sql.add("position(:word" + number + " in search_text) > 0");
                parameters.put("word" + number++, word);
            }
            return new Where(String.join(" and ", sql), parameters);
        }

        /** Days that no scan can be of, and the database cannot hold, are the first or the last it might be of. */
        private static OffsetDateTime startOf(LocalDate day) {
            var held = day.getYear() < FIRST_YEAR
                    ? LocalDate.of(FIRST_YEAR, 1, 1)
                    : day.getYear() > LAST_YEAR ? LocalDate.of(LAST_YEAR, 12, 31) : day;
            return held.atStartOfDay().atOffset(ZoneOffset.UTC);
        }

        private static void add(
                List<String> sql, Map<String, Object> parameters, String column, @Nullable Enum<?> value) {
            if (value != null) {
                sql.add(column + " = :" + column);
                parameters.put(column, value.name());
            }
        }
    }

    /** A page and one more, newest first. */
    List<ScanRow> list(
            PersonId person,
            Filters filters,
            boolean deleted,
            Instant restorableSince,
            @Nullable UUID before,
            int limit) {
        var where = Where.of(person, filters, deleted, restorableSince);
        return db.sql("""
                select id, condition, list_row from scans.scan
                where\s""" + where.sql() + (before == null ? "" : " and id < :before") + """

                order by id desc limit :limit
                """)
                .params(where.parameters())
                .param("before", before)
                .param("limit", limit + 1)
                .query((row, number) -> new ScanRow(
                        row.getObject("id", UUID.class), row.getBytes("list_row"), row.getString("condition")))
                .list();
    }

    long count(PersonId person, Filters filters, boolean deleted, Instant restorableSince) {
        var where = Where.of(person, filters, deleted, restorableSince);
        return db.sql("select count(*) from scans.scan where " + where.sql())
                .params(where.parameters())
                .query(Long.class)
                .single();
    }

    boolean delete(PersonId person, ScanId scan, Instant now) {
        return db.sql("""
                update scans.scan set deleted_at = :now, version = version + 1
                where person_id = :person and id = :id and deleted_at is null
                """)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("person", person.value())
                        .param("id", scan.value())
                        .update()
                == 1;
    }

    int deleteAll(PersonId person, Instant now) {
        return db.sql("""
                update scans.scan set deleted_at = :now, version = version + 1
                where person_id = :person and deleted_at is null
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("person", person.value())
                .update();
    }

    boolean restore(PersonId person, ScanId scan, Instant restorableSince) {
        return db.sql("""
                update scans.scan set deleted_at = null, version = version + 1
                where person_id = :person and id = :id and deleted_at >= :since
                """)
                        .param("since", restorableSince.atOffset(ZoneOffset.UTC))
                        .param("person", person.value())
                        .param("id", scan.value())
                        .update()
                == 1;
    }
}
