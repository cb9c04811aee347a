package org.cutis.scans.history;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cutis.platform.AuditEvent;
import org.cutis.platform.AuditTrail;
import org.cutis.platform.CurrentPerson;
import org.cutis.platform.PersonId;
import org.cutis.platform.UseCase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** How many scans a person has, by outcome, risk, leading condition and month. */
@UseCase
class Statistics {
    private final JdbcClient db;
    private final AuditTrail audit;
    private final CurrentPerson me;

    Statistics(JdbcClient db, AuditTrail audit, CurrentPerson me) {
        this.db = db;
        this.audit = audit;
        this.me = me;
    }

    /** @param byMonth in UTC, oldest first; a month without any scan is left out */
    @Schema(name = "Statistics")
    record StatisticsBody(
            long total,
            Map<String, Long> byOutcome,
            Map<String, Long> byRisk,
            Map<String, Long> byCondition,
            List<MonthCount> byMonth) {}

    /** @param month such as 2026-11 */
    record MonthCount(String month, long count) {}

    /** All four counts are of the same moment. */
    @Transactional
    StatisticsBody read() {
        var person = me.signedIn();
        audit.record(AuditEvent.own(person, AuditEvent.Act.READ, AuditEvent.Thing.SCAN, null));
        var counts = counts(person);
        return new StatisticsBody(
                counts.getOrDefault("total", Map.of()).getOrDefault("*", 0L),
                counts.getOrDefault("outcome", Map.of()),
                counts.getOrDefault("risk", Map.of()),
                counts.getOrDefault("condition", Map.of()),
                counts.getOrDefault("month", Map.of()).entrySet().stream()
                        .map(month ->
                                new MonthCount(YearMonth.parse(month.getKey()).toString(), month.getValue()))
                        .toList());
    }

    /** From what is counted to its values and how often each occurs; the total stands under {@code *}. */
    private Map<String, Map<String, Long>> counts(PersonId person) {
        var counts = new LinkedHashMap<String, Map<String, Long>>();
        db.sql("""
                with mine as (
                    select outcome, risk_level, condition, to_char(created_at at time zone 'UTC', 'YYYY-MM') as month
                    from scans.scan where person_id = :person and deleted_at is null)
                select outcome, risk_level, condition, month, count(*) as count,
                    grouping(outcome) = 0 as of_outcome, grouping(risk_level) = 0 as of_risk,
                    grouping(condition) = 0 as of_condition, grouping(month) = 0 as of_month
                from mine group by grouping sets ((), (outcome), (risk_level), (condition), (month))
                order by month, count(*) desc
                """).param("person", person.value()).query(row -> {
            var kind = row.getBoolean("of_outcome")
                    ? "outcome"
                    : row.getBoolean("of_risk")
                            ? "risk_level"
                            : row.getBoolean("of_condition")
                                    ? "condition"
                                    : row.getBoolean("of_month") ? "month" : "total";
            var value = kind.equals("total") ? "*" : row.getString(kind);
            if (value != null) {
                counts.computeIfAbsent(kind.equals("risk_level") ? "risk" : kind, none -> new LinkedHashMap<>())
                        .put(value, row.getLong("count"));
            }
        });
        return counts;
    }
}
