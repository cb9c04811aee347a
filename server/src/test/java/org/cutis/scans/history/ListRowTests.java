package org.cutis.scans.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.cutis.kit.House;
import org.cutis.kit.HouseTest;
import org.cutis.kit.Person;
import org.cutis.kit.Upload;
import org.cutis.vision.DrawnPhotos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The database renders the rows of lists; what they say is what the scan itself says. */
@HouseTest
class ListRowTests {
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Person patient;

    ListRowTests(House house) {
        this.patient = house.aPatient();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 6, 8})
    void a_row_says_what_its_scan_says(int orientation) {
        var scan = patient.caller()
                .upload(Upload.of(DrawnPhotos.lesionWithExif(orientation))
                        .with("bodySite", "BACK")
                        .with("lesionId", "0190c8a0-0000-7000-8000-000000000001")
                        .with("capturedAt", "2026-03-02T09:00:00.5+02:00")
                        .with("note", "itches"))
                .expect(201)
                .json();

        var row = row(patient.caller().get("/api/scans").expect(200).json());

        assertThat(row.id()).hasToString(scan.at("/id").asString());
        assertThat(row.kind()).hasToString(scan.at("/kind").asString());
        assertThat(row.status()).hasToString("DONE");
        assertThat(row.createdAt())
                .isEqualTo(Instant.parse(scan.at("/createdAt").asString()).truncatedTo(ChronoUnit.MILLIS));
        assertThat(row.capturedAt()).isEqualTo("2026-03-02T07:00:00.500Z");
        assertThat(row.bodySite()).hasToString("BACK");
        assertThat(row.lesionId()).hasToString("0190c8a0-0000-7000-8000-000000000001");
        assertThat(row.note()).isEqualTo("itches");
        assertThat(row.width()).isEqualTo(scan.at("/photo/width").asInt());
        assertThat(row.height()).isEqualTo(scan.at("/photo/height").asInt());
        assertThat(row.outcome()).hasToString("FINDING");
        var top = scan.at("/report/candidates/0");
        assertThat(row.condition()).hasToString(top.at("/code").asString());
        assertThat(row.name()).isEqualTo(top.at("/name").asString());
        assertThat(row.probability()).isEqualTo(rounded(top.at("/probability")));
        var risk = scan.at("/report/risk");
        assertThat(row.risk()).hasToString(risk.at("/level").asString());
        assertThat(row.score()).isEqualTo(rounded(risk.at("/score")));
        assertThat(row.urgency()).hasToString(risk.at("/urgency").asString());
    }

    @Test
    void what_there_is_none_of_is_left_out() {
        patient.upload(DrawnPhotos.notSkin()).expect(201);

        var row = patient.caller().get("/api/scans").expect(200).json().at("/items/0");

        assertThat(row.propertyNames())
                .containsExactlyInAnyOrder("id", "kind", "status", "createdAt", "width", "height", "outcome");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"itches\\\", she said\\n",
                "a\tb\r\nc",
                "</script><!--",
                "شامة 🌙 élan",
                "{\"note\":null}",
                "' || '"
            })
    void a_note_may_be_anything(String note) {
        patient.caller()
                .upload(Upload.of(DrawnPhotos.notSkin()).with("note", note))
                .expect(201);

        assertThat(row(patient.caller().get("/api/scans").expect(200).json()).note())
                .isEqualTo(note);
    }

    @Test
    void names_come_in_the_language_of_the_caller() {
        patient.upload(DrawnPhotos.lesion()).expect(201);

        var german = row(patient.caller()
                .with("Accept-Language", "de")
                .get("/api/scans")
                .expect(200)
                .json());
        var arabic = row(patient.caller()
                .with("Accept-Language", "ar")
                .get("/api/scans")
                .expect(200)
                .json());

        assertThat(german.name()).isNotEqualTo(arabic.name()).isNotBlank();
        assertThat(arabic.name()).matches("\\P{IsLatin}+");
    }

    @Test
    void a_deleted_scan_says_since_when() {
        var scan = patient.aScan(DrawnPhotos.lesion());
        patient.caller().delete("/api/scans/" + scan).expect(204);

        var row =
                row(patient.caller().get("/api/scans?deleted=true").expect(200).json());

        assertThat(row.deletedAt()).isAfterOrEqualTo(row.createdAt());
    }

    private static ScanInList row(JsonNode list) {
        return STRICT.treeToValue(list.at("/items/0"), ScanInList.class);
    }

    private static double rounded(JsonNode figure) {
        return Math.round(figure.asDouble() * 10_000) / 10_000.0;
    }
}
