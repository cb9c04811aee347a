package org.cutis.platform.management;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.regex.Pattern;
import org.cutis.kit.Caller;
import org.cutis.kit.Committed;
import org.cutis.kit.House;
import org.cutis.kit.HouseTest;
import org.cutis.kit.Upload;
import org.cutis.vision.DrawnPhotos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@HouseTest
class ManagementTests {
    private static final Pattern METRIC =
            Pattern.compile("\\b(?:cutis|http|hikaricp|jvm|process)_[a-z_]+\\b(?=\\s*[\\[{)/<> ])");

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
        assertThat(ready.json().at("/checks").propertyNames()).contains("database", "models", "disk");
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
                .contains("cutis_jobs_waiting", "cutis_jobs_failed", "cutis_disk_free_bytes")
                .doesNotContain("Zwiebelfisch", "@example.org");
        assertThat(after).doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-");
    }

    @Test
    void every_metric_that_an_alert_names_is_there() {
        house.stranger().get("/api/about").expect(200);
        var metrics = metrics();
        var named = METRIC.matcher(Committed.file("deploy/alerts.yml").text())
                .results()
                .map(found -> found.group())
                .distinct()
                .toList();

        assertThat(named).hasSizeGreaterThan(8);
        assertThat(named).allSatisfy(name -> assertThat(metrics).containsPattern("(?m)^" + name + "[{ ]"));
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
