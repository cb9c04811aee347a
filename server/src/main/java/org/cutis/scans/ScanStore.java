package org.cutis.scans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.cutis.platform.PersonId;
import org.cutis.vision.LesionReport;
import org.cutis.vision.Photo;
import org.cutis.vision.photo.Orientation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** One scan's SQL: its row from the upload to the report. Lists are in the cupboard {@code history}. */
@Repository
public class ScanStore {
    private static final String COLUMNS = """
            id, person_id, kind, status, created_at, captured_at, body_site, lesion_id, note,
            format, stored_width, stored_height, orientation, report, failure, deleted_at, version
            """;

    /** Any number that nothing else locks: "scan" as bytes. */
    private static final int QUEUE_LOCK = 0x7363616e;

    private final JdbcClient db;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.shared();

    ScanStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Writes a new scan, queued for its analysis. */
    public void add(Scan scan) {
        db.sql("""
                insert into scans.scan
                    (person_id, id, kind, status, created_at, captured_at, body_site, lesion_id, note,
                     format, stored_width, stored_height, orientation, search_text)
                values (:person, :id, :kind, :status, :createdAt, :capturedAt, :bodySite, :lesion, :note,
                     :format, :width, :height, :orientation, :searchText)
                """)
                .param("person", scan.person().value())
                .param("id", scan.id().value())
                .param("kind", scan.kind().name())
                .param("status", scan.status().name())
                .param("createdAt", utc(scan.createdAt()))
                .param("capturedAt", scan.capturedAt() == null ? null : utc(scan.capturedAt()))
                .param(
                        "bodySite",
                        scan.bodySite() == null ? null : scan.bodySite().name())
                .param("lesion", scan.lesionId())
                .param("note", scan.note())
                .param("format", scan.format().name())
                .param("width", scan.storedWidth())
                .param("height", scan.storedHeight())
                .param("orientation", scan.orientation().exif())
                .param("searchText", SearchWords.ofUpload(scan))
                .update();
    }

    /** A scan of this person that is not deleted. */
    public Optional<Scan> find(PersonId person, ScanId id) {
        return findEvenDeleted(person, id).filter(scan -> scan.deletedAt() == null);
    }

    public Optional<Scan> findEvenDeleted(PersonId person, ScanId id) {
        return db.sql("select " + COLUMNS + " from scans.scan where person_id = :person and id = :id")
                .param("person", person.value())
                .param("id", id.value())
                .query(this::scan)
                .optional();
    }

    /**
     * How many scans of this person wait for their analysis or are in it. Until the transaction ends, others of this
     * person wait here: uploads at the same moment would else count none of each other, and all stand at the front.
     */
    public int unfinished(PersonId person) {
        db.sql("select pg_advisory_xact_lock(:room, hashtext(:person))")
                .param("room", QUEUE_LOCK)
                .param("person", person.toString())
                .query()
                .listOfRows();
        return db.sql("""
                select count(*) from scans.scan where person_id = :person and status in ('QUEUED', 'RUNNING')
                """).param("person", person.value()).query(Integer.class).single();
    }

    public void running(PersonId person, ScanId id) {
        db.sql("""
                update scans.scan set status = 'RUNNING', version = version + 1
                where person_id = :person and id = :id and status = 'QUEUED'
                """).param("person", person.value()).param("id", id.value()).update();
    }

    /** Keeps the report; what lists and searches need of it stands in columns beside it. */
    public void done(PersonId person, ScanId id, LesionReport report) {
        var top = report.top().orElse(null);
        var risk = report.risk();
        db.sql("""
                update scans.scan
                set status = 'DONE', failure = null, report = cast(:report as jsonb), outcome = :outcome,
                    condition = :condition, probability = :probability,
                    risk_level = :level, risk_class = :class, risk_score = :score, risk_urgency = :urgency,
                    search_text = search_text || ' ' || :words, analysed_at = :now, version = version + 1
                where person_id = :person and id = :id and status <> 'DONE'
                """)
                .param("report", json.writeValueAsString(report))
                .param("outcome", report.outcome().name())
                .param("condition", top == null ? null : top.code().name())
                .param("probability", top == null ? null : top.probability())
                .param("level", risk == null ? null : risk.level().name())
                .param("class", risk == null ? null : risk.classification().name())
                .param("score", risk == null ? null : risk.score())
                .param("urgency", risk == null ? null : risk.urgency().name())
                .param("words", SearchWords.ofReport(report))
                .param("now", utc(clock.instant()))
                .param("person", person.value())
                .param("id", id.value())
                .update();
    }

    /** @param failure type of the problem */
    public void failed(PersonId person, ScanId id, String failure) {
        db.sql("""
                update scans.scan set status = 'FAILED', failure = :failure, version = version + 1
                where person_id = :person and id = :id and status <> 'DONE'
                """)
                .param("failure", failure)
                .param("person", person.value())
                .param("id", id.value())
                .update();
    }

    /** Removes the row for good; its blobs are then nobody's and are swept. */
    public void remove(PersonId person, ScanId id) {
        db.sql("delete from scans.scan where person_id = :person and id = :id")
                .param("person", person.value())
                .param("id", id.value())
                .update();
    }

    private Scan scan(ResultSet row, int number) throws SQLException {
        var report = row.getString("report");
        var bodySite = row.getString("body_site");
        return new Scan(
                new ScanId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                Scan.Kind.valueOf(row.getString("kind")),
                Scan.Status.valueOf(row.getString("status")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "captured_at"),
                bodySite == null ? null : BodySite.valueOf(bodySite),
                row.getObject("lesion_id", UUID.class),
                row.getString("note"),
                Photo.Format.valueOf(row.getString("format")),
                row.getInt("stored_width"),
                row.getInt("stored_height"),
                Orientation.ofExif(row.getInt("orientation")),
                report == null ? null : json.readValue(report, LesionReport.class),
                row.getString("failure"),
                instant(row, "deleted_at"),
                row.getLong("version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
