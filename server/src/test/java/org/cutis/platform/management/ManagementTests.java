package org.cutis.platform.management;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.cutis.kit.Caller;
import org.cutis.kit.House;
import org.cutis.kit.HouseTest;
import org.cutis.kit.Upload;
import org.cutis.vision.DrawnPhotos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@HouseTest
class ManagementTests {
    private final House house;
    private final Caller operator;

    ManagementTests(House house, ManagementServer server) {
        this.house = house;
        this.operator = Caller.at(URI.create("http://127.0.0.1:" + server.port()));
    }

    @Test
    void it_lives_and_is_ready_with_database_models_and_disk() {
        assertThat(operator.get("/health/live").expect(200).text("/status")).isEqualTo("up");
        var ready = operator.get("/health/ready").expect(200);
        assertThat(ready.text("/status")).isEqualTo("up");
        assertThat(ready.words())
                .contains("{\"database\":\"up\",\"disk\":\"up\",\"models\":\"up\",\"running\":\"up\"}");
        assertThat(metrics()).contains("cutis_ready{check=\"database\"} 1.0", "cutis_ready{check=\"running\"} 1.0");
    }

    @Test
    void it_counts_analyses_by_outcome_and_refused_uploads_by_reason() {
        var before = metrics();
        var patient = house.aPatient().caller();

        patient.upload(Upload.of(DrawnPhotos.lesion()).with("note", "Zwiebelfisch"))
                .expect(201);
        patient.upload(Upload.of("no photo".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .expect(415);

        var after = metrics();
        assertThat(value(after, "cutis_analyses_seconds_count"))
                .isGreaterThan(value(before, "cutis_analyses_seconds_count"));
        var refused = "cutis_uploads_refused_total{reason=\"not-a-photo\"}";
        assertThat(value(after, refused)).isEqualTo(value(before, refused) + 1);
        assertThat(after)
                .contains(
                        "cutis_jobs_waiting",
                        "cutis_jobs_running",
                        "cutis_jobs_oldest_seconds",
                        "cutis_jobs_failed",
                        "cutis_blobs_written_bytes_total",
                        "cutis_disk_free_bytes")
                .doesNotContain("Zwiebelfisch", "@example.org");
        assertThat(after).doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-");
    }

    @Test
    void it_counts_who_signed_in_and_who_did_not() {
        var before = metrics();
        var patient = house.aPatient();

        patient.onAnotherDevice(house.stranger());
        house.stranger()
                .post("/api/auth/login", Map.of("login", patient.email(), "password", "two red lamps"))
                .expect(401);

        var after = metrics();
        for (var outcome : List.of("signed-in", "wrong-credentials")) {
            var counter = "cutis_logins_total{outcome=\"" + outcome + "\"}";
            assertThat(value(after, counter)).isEqualTo(value(before, counter) + 1);
        }
        assertThat(after).doesNotContain(patient.email(), patient.id().toString());
    }

    @Test
    void requests_are_counted_by_route_whatever_is_asked_for() throws Exception {
        var patient = house.aPatient().caller();
        var scan = patient.upload(Upload.of(DrawnPhotos.lesion())).expect(201).text("/id");

        patient.get("/api/scans/" + scan).expect(200);
        patient.get("/api/scans/" + scan + "/photo?size=zwiebel").status();
        patient.get("/api/zwiebel/of/anna").expect(404);
        house.stranger().get("/zwiebel/anna@example.org").status();
        house.stranger().get("/api/scans/zwiebel").expect(401);
        house.stranger().send("ZWIEBEL", "/api/scans", BodyPublishers.noBody()).status();

        var metrics = metrics();
        assertThat(metrics)
                .containsPattern("http_server_requests_seconds_count\\{[^}]*uri=\"/api/scans/\\{id}\"")
                .doesNotContain(scan)
                .doesNotContainIgnoringCase("zwiebel");
        assertThat(metrics.lines().filter(line -> line.startsWith("http_server_requests")))
                .as("routes only, whose number is bounded")
                .allMatch(line -> !line.contains("anna"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/health", "/actuator", "/metrics/", "/env", "/health/live/x", "/api/about"})
    void there_is_nothing_else(String path) {
        assertThat(operator.get(path).status()).isEqualTo(404);
    }

    @Test
    void it_only_reads() {
        assertThat(operator.send("POST", "/metrics", BodyPublishers.ofString("x"))
                        .status())
                .isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator", "/actuator/health", "/metrics", "/health/live"})
    void people_see_none_of_it(String path) {
        var answer = house.stranger().get(path);

        assertThat(answer.words()).doesNotContain("cutis_", "\"status\":\"up\"", "jvm_");
    }

    private String metrics() {
        return operator.get("/metrics").expect(200).words();
    }

    /** Sum over all labels that are not named. */
    private static double value(String metrics, String name) {
        return metrics.lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
