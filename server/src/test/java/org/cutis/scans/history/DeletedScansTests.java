package org.cutis.scans.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.cutis.kit.House;
import org.cutis.kit.HouseTest;
import org.cutis.kit.ManyScans;
import org.cutis.kit.Person;
import org.cutis.vision.DrawnPhotos;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@HouseTest
class DeletedScansTests {
    private final House house;
    private final Person patient;
    private final String scan;

    DeletedScansTests(House house) {
        this.house = house;
        this.patient = house.aPatient();
        this.scan = patient.aScan(DrawnPhotos.lesion());
    }

    @AfterEach
    void back_to_now() {
        house.clock().reset();
    }

    @Test
    void a_deleted_scan_is_listed_among_the_deleted_only() {
        patient.caller().delete("/api/scans/" + scan).expect(204);

        assertThat(patient.caller().get("/api/scans").json().at("/items")).isEmpty();
        var deleted = patient.caller().get("/api/scans?deleted=true").json().at("/items");
        assertThat(deleted).hasSize(1);
        assertThat(deleted.at("/0/deletedAt").asString()).endsWith("Z");
    }

    @Test
    void it_can_be_restored_on_the_last_of_thirty_days() {
        patient.caller().delete("/api/scans/" + scan).expect(204);
        house.clock().advance(Duration.ofDays(30).minusMinutes(1));
        var later = patient.onAnotherDevice(house.stranger()).caller();

        assertThat(later.post("/api/scans/" + scan + "/restore").status()).isEqualTo(204);
        assertThat(later.get("/api/scans/" + scan).status()).isEqualTo(200);
    }

    @Test
    void it_cannot_be_restored_after_thirty_days() {
        patient.caller().delete("/api/scans/" + scan).expect(204);
        house.clock().advance(Duration.ofDays(30).plusMinutes(1));
        var later = patient.onAnotherDevice(house.stranger()).caller();

        assertThat(later.post("/api/scans/" + scan + "/restore").brief()).isEqualTo("404 no-such-scan");
        assertThat(later.get("/api/scans?deleted=true").json().at("/items")).isEmpty();
    }

    @Test
    void a_scan_that_was_not_deleted_cannot_be_restored() {
        assertThat(patient.caller().post("/api/scans/" + scan + "/restore").brief())
                .isEqualTo("404 no-such-scan");
    }

    @Test
    void a_history_is_cleared_only_when_all_is_said() {
        new ManyScans(house).copiesOf(scan, 5, Instant.parse("2026-03-02T09:00:00Z"));

        assertThat(patient.caller().delete("/api/scans").status()).isIn(400, 405);
        assertThat(patient.caller().delete("/api/scans?all=false").status()).isIn(400, 405);
        var cleared = patient.caller().delete("/api/scans?all=true").expect(200);

        assertThat(cleared.json().at("/deleted").asInt()).isEqualTo(6);
        assertThat(cleared.json().at("/restorableForDays").asInt()).isEqualTo(30);
        assertThat(patient.caller().get("/api/scans").json().at("/items")).isEmpty();
        patient.caller().post("/api/scans/" + scan + "/restore").expect(204);
    }

    @Test
    void statistics_count_by_outcome_risk_condition_and_month() {
        new ManyScans(house).copiesOf(scan, 3, Instant.parse("2026-02-28T23:58:30Z"));
        patient.aScan(DrawnPhotos.black());
        var gone = patient.aScan(DrawnPhotos.black());
        patient.caller().delete("/api/scans/" + gone).expect(204);

        var statistics =
                patient.caller().get("/api/scans/statistics").expect(200).json();

        assertThat(statistics.at("/total").asInt()).isEqualTo(5);
        assertThat(statistics.at("/byOutcome/FINDING").asInt()).isEqualTo(4);
        assertThat(statistics.at("/byOutcome/REFUSED").asInt()).isEqualTo(1);
        assertThat(statistics.at("/byRisk")).hasSize(1);
        assertThat(statistics.at("/byCondition/nv").asInt()).isEqualTo(4);
        assertThat(statistics.at("/byMonth/0").toString()).isEqualTo("{\"month\":\"2026-02\",\"count\":2}");
        assertThat(statistics.at("/byMonth/1").toString()).isEqualTo("{\"month\":\"2026-03\",\"count\":1}");
        assertThat(statistics.at("/byMonth/2/count").asInt()).isEqualTo(2);
    }
}
