package org.cutis.insights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.cutis.kit.House;
import org.cutis.kit.HouseTest;
import org.cutis.kit.Person;
import org.cutis.kit.Upload;
import org.cutis.vision.DrawnPhotos;
import org.junit.jupiter.api.Test;

@HouseTest
class InsightsTests {
    private static final String LESION = UUID.randomUUID().toString();

    private final House house;

    InsightsTests(House house) {
        this.house = house;
    }

    @Test
    void a_new_patient_is_led_to_the_first_scan() {
        var patient = house.aPatient();

        var dashboard = patient.caller().get("/api/insights/dashboard").expect(200);

        assertThat(dashboard.text("/steps/0/code")).isEqualTo("FIRST_SCAN");
        assertThat(dashboard.json().at("/level").isNull()).isTrue();
        assertThat(patient.caller().get("/api/insights/trends").json().at("/points"))
                .isEmpty();
    }

    @Test
    void two_photos_of_one_lesion_are_one_place_and_another_is_a_place_of_its_own() {
        var patient = house.aPatient();
        aScan(patient, "2026-01-10T08:00:00Z", LESION);
        var latest = aScan(patient, "2026-02-10T08:00:00Z", LESION);
        patient.aScan(DrawnPhotos.lesion(2));

        var risk = patient.caller().get("/api/insights/risk").expect(200).json();

        assertThat(risk.at("/placesInAll").asInt()).isEqualTo(2);
        assertThat(risk.at("/rule").asString()).isEqualTo("WORST_LATEST_SCAN_PER_LESION");
        assertThat(risk.at("/places").findValuesAsString("scanId")).contains(latest);
        assertThat(risk.at("/level").asString())
                .isEqualTo(risk.at("/places/0/latest/level").asString());
    }

    @Test
    void trends_are_ordered_by_when_the_photo_was_taken_and_state_the_noise() {
        var patient = house.aPatient();
        var second = aScan(patient, "2026-02-10T08:00:00Z", LESION);
        var first = aScan(patient, "2026-01-10T08:00:00Z", LESION);
        patient.caller().upload(Upload.of(DrawnPhotos.notSkin())).expect(201);

        var trends = patient.caller().get("/api/insights/trends").expect(200).json();

        assertThat(trends.at("/points").findValuesAsString("scanId")).containsExactly(first, second);
        assertThat(trends.at("/months").findValuesAsString("month")).startsWith("2026-01", "2026-02");
        assertThat(trends.at("/noise/scoreDifference").asDouble()).isBetween(0.01, 0.99);
        assertThat(trends.at("/noise/photos").asInt()).isPositive();

        var february = patient.caller().get("/api/insights/trends?from=2026-02-01&to=2026-02-28");
        assertThat(february.json().at("/points").findValuesAsString("scanId")).containsExactly(second);
        assertThat(patient.caller()
                        .get("/api/insights/trends?lesionId=" + UUID.randomUUID())
                        .json()
                        .at("/points"))
                .isEmpty();
        assertThat(patient.caller()
                        .get("/api/insights/trends?from=-999999999-01-01&to=%2B999999999-12-31")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_deleted_scan_counts_no_more_until_it_is_restored() {
        var patient = house.aPatient();
        var scan = patient.aScan(DrawnPhotos.lesion());
        patient.caller().delete("/api/scans/" + scan).expect(204);

        assertThat(patient.caller()
                        .get("/api/insights/dashboard")
                        .json()
                        .at("/scans")
                        .asInt())
                .isZero();

        patient.caller().post("/api/scans/" + scan + "/restore").expect(204);
        assertThat(patient.caller()
                        .get("/api/insights/dashboard")
                        .json()
                        .at("/scans")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void the_plot_is_a_picture_also_without_any_finding() throws Exception {
        var patient = house.aPatient();
        assertThat(width(patient)).isEqualTo(1200);

        patient.aScan(DrawnPhotos.lesion());
        assertThat(width(patient)).isEqualTo(1200);
    }

    private static int width(Person patient) throws Exception {
        var png = patient.caller().get("/api/insights/trends.png?dark=true").expect(200);
        return ImageIO.read(new ByteArrayInputStream(png.body())).getWidth();
    }

    private static String aScan(Person patient, String capturedAt, String lesion) {
        return patient.caller()
                .upload(Upload.of(DrawnPhotos.lesion())
                        .with("capturedAt", capturedAt)
                        .with("lesionId", lesion))
                .expect(201)
                .text("/id");
    }
}
