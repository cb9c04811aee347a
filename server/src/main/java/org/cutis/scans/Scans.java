package org.cutis.scans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cutis.platform.PersonId;
import org.cutis.vision.Condition;
import org.cutis.vision.LesionAnalyzer;
import org.cutis.vision.LesionReport;
import org.cutis.vision.LesionReport.Risk;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The face of this room: findings for the rooms that make something of them. The caller has asked who may see them. */
@Component
public class Scans {
    private final JdbcClient db;
    private final LesionAnalyzer analyzer;

    Scans(JdbcClient db, LesionAnalyzer analyzer) {
        this.db = db;
        this.analyzer = analyzer;
    }

    /**
     * How far two photos of the same place lie apart, as measured for the classifier in use.
     *
     * @param lesions places measured
     * @param photos of them
     * @param scoreSd standard deviation of the score within one place
     * @param scoreDifference 9 in 10 pairs of photos differ by no more
     */
    public record Noise(int lesions, int photos, double scoreSd, double scoreDifference) {}

    /**
     * A person's analysed scans that are not deleted, the newest {@code limit} of them.
     *
     * @param from taken then or later
     * @param to taken before
     * @return oldest first
     */
    public List<ScanFinding> findings(PersonId person, Instant from, Instant to, int limit) {
        return db.sql("""
                select id, coalesce(captured_at, created_at) as taken_at, body_site, lesion_id, outcome, condition,
                    risk_level, risk_score
                from scans.scan
                where person_id = :person and status = 'DONE' and deleted_at is null and kind = 'LESION'
                    and coalesce(captured_at, created_at) >= :from and coalesce(captured_at, created_at) < :to
                order by taken_at desc, id desc limit :limit
                """)
                .param("person", person.value())
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(Scans::finding)
                .list()
                .reversed();
    }

    /** Nothing when the card of the model in use has no such measurement. */
    public Optional<Noise> noise() {
        return analyzer.cards().stream()
                .map(card -> card.metrics().getOrDefault("repeat", Map.of()))
                .filter(figures -> figures.containsKey("score_difference_p90"))
                .map(figures -> new Noise(
                        figures.getOrDefault("lesions", 0.0).intValue(),
                        figures.getOrDefault("n", 0.0).intValue(),
                        figures.getOrDefault("score_within_sd", 0.0),
                        figures.getOrDefault("score_difference_p90", 0.0)))
                .findFirst();
    }

    private static ScanFinding finding(ResultSet row, int number) throws SQLException {
        return new ScanFinding(
                new ScanId(row.getObject("id", UUID.class)),
                row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                named(BodySite.class, row.getString("body_site")),
                row.getObject("lesion_id", UUID.class),
                LesionReport.Outcome.valueOf(row.getString("outcome")),
                named(Condition.class, row.getString("condition")),
                named(Risk.Level.class, row.getString("risk_level")),
                row.getDouble("risk_score"));
    }

    private static <E extends Enum<E>> @Nullable E named(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
