package org.cutis.scans.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.StreamSupport;
import org.cutis.kit.House;
import org.cutis.kit.HouseTest;
import org.cutis.kit.Kept;
import org.cutis.kit.Upload;
import org.cutis.vision.DrawnPhotos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@HouseTest
class UploadTests {
    private static final byte[] PHOTO = DrawnPhotos.lesion();

    private final House house;

    UploadTests(House house) {
        this.house = house;
    }

    @Test
    void a_photo_is_answered_with_its_whole_report() {
        var answer = house.aPatient()
                .caller()
                .upload(Upload.of(PHOTO)
                        .with("bodySite", "BACK")
                        .with("note", "since spring")
                        .with("capturedAt", "2026-03-02T09:00:00Z"));

        assertThat(answer.status()).isEqualTo(201);
        var scan = answer.json();
        assertThat(answer.header("Location")).isEqualTo("/api/scans/" + answer.text("/id"));
        assertThat(answer.text("/kind")).isEqualTo("LESION");
        assertThat(answer.text("/status")).isEqualTo("DONE");
        assertThat(answer.text("/createdAt")).endsWith("Z");
        assertThat(answer.text("/capturedAt")).isEqualTo("2026-03-02T09:00:00Z");
        assertThat(answer.text("/bodySite")).isEqualTo("BACK");
        assertThat(answer.text("/note")).isEqualTo("since spring");
        assertThat(scan.at("/photo/width").asInt()).isEqualTo(600);
        assertThat(scan.at("/photo/height").asInt()).isEqualTo(450);
        assertThat(answer.text("/photo/href")).isEqualTo("/api/scans/" + answer.text("/id") + "/photo");
        var report = scan.at("/report");
        assertThat(report.at("/outcome").asString()).isEqualTo("FINDING");
        assertThat(report.at("/refusals")).isEmpty();
        assertThat(report.at("/quality/score").asDouble()).isBetween(0.0, 1.0);
        assertThat(report.at("/candidates")).hasSize(7).allSatisfy(candidate -> {
            assertThat(candidate.at("/code").asString()).isNotBlank();
            assertThat(candidate.at("/name").asString()).isNotBlank();
            assertThat(candidate.at("/description").asString()).isNotBlank();
            assertThat(candidate.at("/snomed").asString()).matches("[0-9]+");
        });
        assertThat(StreamSupport.stream(report.at("/candidates").spliterator(), false)
                        .mapToDouble(candidate -> candidate.at("/probability").asDouble())
                        .sum())
                .isCloseTo(1, within(1e-6));
        assertThat(report.at("/predictionSet/codes")).isNotEmpty();
        assertThat(report.at("/predictionSet/coverage").asDouble()).isBetween(0.5, 1.0);
        assertThat(report.at("/risk/level").asString()).isIn("LOW", "MEDIUM", "HIGH");
        assertThat(report.at("/risk/reasons")).isNotEmpty();
        for (var factor : new String[] {"resolution", "color", "texture", "border", "symmetry", "size"}) {
            assertThat(report.at("/factors/" + factor + "/score").asDouble())
                    .as(factor)
                    .isBetween(0.0, 1.0);
            assertThat(report.at("/factors/" + factor + "/meaning").asString())
                    .as(factor)
                    .isNotBlank();
        }
        assertThat(report.at("/outline")).hasSizeGreaterThan(3).allSatisfy(point -> {
            assertThat(point.get(0).asDouble()).isBetween(0.0, 1.0);
            assertThat(point.get(1).asDouble()).isBetween(0.0, 1.0);
        });
        assertThat(report.at("/recommendations")).isNotEmpty();
        assertThat(report.at("/model/sha256").asString()).matches("[0-9a-f]{64}");
        assertThat(report.at("/disclaimer").asString()).isNotBlank();
    }

    @Test
    void the_scan_reads_later_as_it_was_answered() {
        var patient = house.aPatient();
        var answered = patient.upload(PHOTO);

        var read = patient.caller().get(answered.header("Location"));

        assertThat(read.json()).isEqualTo(answered.json());
    }

    @Test
    void a_report_is_in_the_language_of_its_reader() {
        var patient = house.aPatient();
        var english = patient.upload(PHOTO).expect(201);

        var german = patient.caller()
                .with("Accept-Language", "de-AT,de;q=0.9,en;q=0.5")
                .get(english.header("Location"));

        assertThat(german.text("/report/disclaimer")).isNotEqualTo(english.text("/report/disclaimer"));
        assertThat(german.text("/report/candidates/0/name")).isEqualTo("Melanozytärer Nävus (Muttermal)");
        assertThat(german.header("Vary")).contains("Accept-Language");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            kind,       FACE,                             422 kind-not-available
            kind,       TOE,                              400 malformed-request
            bodySite,   MOON,                             400 malformed-request
            lesionId,   seven,                            400 malformed-request
            capturedAt, yesterday,                        400 malformed-request
            capturedAt, 2999-01-01T00:00:00Z,             422 invalid-request
            capturedAt, -999999999-01-01T00:00:00Z,       422 invalid-request
            capturedAt, 0001-01-01T00:00:00Z,             422 invalid-request
            """)
    void a_field_that_cannot_be_is_refused_and_nothing_is_kept(String field, String value, String expected) {
        var patient = house.aPatient();

        var answer = patient.caller().upload(Upload.of(PHOTO).with(field, value));

        assertThat(answer.brief()).isEqualTo(expected);
        assertThat(new Kept(house).scansOf(patient)).isZero();
        assertThat(new Kept(house).blobsOf(patient)).isEmpty();
    }

    @Test
    void a_note_may_have_a_thousand_characters_and_no_nul() {
        var patient = house.aPatient();

        var longest = patient.caller().upload(Upload.of(PHOTO).with("note", "x".repeat(1_000)));
        var tooLong = patient.caller().upload(Upload.of(PHOTO).with("note", "x".repeat(1_001)));
        var nul = patient.caller().upload(Upload.of(PHOTO).with("note", "a\0b"));

        assertThat(longest.brief()).isEqualTo("201");
        assertThat(tooLong.brief()).isEqualTo("422 invalid-request");
        assertThat(tooLong.text("/errors/0/pointer")).isEqualTo("/note");
        assertThat(nul.brief()).isEqualTo("422 invalid-request");
    }

    @Test
    void a_form_without_a_photo_is_refused() {
        var answer = house.aPatient()
                .caller()
                .with("Content-Type", "multipart/form-data; boundary=x")
                .send(
                        "POST",
                        "/api/scans",
                        java.net.http.HttpRequest.BodyPublishers.ofString(
                                "--x\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nhello\r\n--x--\r\n"));

        assertThat(answer.brief()).isEqualTo("422 invalid-request");
        assertThat(answer.text("/errors/0/pointer")).isEqualTo("/photo");
    }

    @Test
    void json_instead_of_a_form_is_refused() {
        assertThat(house.aPatient().caller().post("/api/scans", "{}").brief()).isEqualTo("415 unsupported-media-type");
    }
}
