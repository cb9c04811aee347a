package org.cutis.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.cutis.kit.Answer;
import org.cutis.kit.House;
import org.cutis.kit.HouseTest;
import org.cutis.kit.Upload;
import org.cutis.vision.DrawnPhotos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@HouseTest
class SecurityHeadersTests {
    private final House house;

    SecurityHeadersTests(House house) {
        this.house = house;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/docs",
                "/no-such-page",
                "/no-such-file.js",
                "/api/about",
                "/api/openapi.json",
                "/.well-known/jwks.json",
                "/api/scans",
                "//api/scans",
                "/a;b=c",
                "/%2e%2e/etc/passwd",
                "/api/scans/%00"
            })
    void every_page_tells_the_browser_what_it_may_do(String path) {
        assertIsGuarded(house.stranger().get(path));
    }

    @Test
    void so_does_every_kind_of_answer() {
        var patient = house.aPatient().caller();
        var scan = patient.upload(Upload.of(DrawnPhotos.lesion()));

        assertIsGuarded(patient.get("/api/no-such-address"));
        assertIsGuarded(patient.get("/api/scans?limit=0"));
        assertIsGuarded(patient.get(scan.text("/photo/href")));
        assertIsGuarded(patient.post("/api/auth/login", "{"));
        assertIsGuarded(patient.send("TRACE", "/api/about", BodyPublishers.noBody()));
        assertIsGuarded(patient.send("PUT", "/api/scans", BodyPublishers.noBody()));
        assertIsGuarded(patient.upload(Upload.of(new byte[25_000_000])));
    }

    private static void assertIsGuarded(Answer answer) {
        assertThat(answer.header("Content-Security-Policy"))
                .as(answer.brief())
                .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe-inline", "unsafe-eval", "http:", "https:", "*");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Permissions-Policy")).contains("camera=(self)");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Server")).isEmpty();
        assertThat(answer.words().contains("org.springframework")).isFalse();
        assertThat(answer.words().contains("Tomcat")).isFalse();
        assertThat(answer.words().contains("Exception")).isFalse();
    }

    @Test
    void what_is_told_to_one_person_is_kept_by_no_cache() {
        var patient = house.aPatient().caller();

        assertThat(patient.get("/api/auth/profile").header("Cache-Control")).contains("no-store");
        assertThat(patient.get("/api/scans").header("Cache-Control")).contains("no-store");
        assertThat(house.stranger().get("/api/scans").header("Cache-Control")).contains("no-store");
    }

    @Test
    void an_address_that_is_none_is_a_problem_when_signed_in_and_says_nothing_when_not() {
        assertThat(house.aPatient().caller().get("/api/no-such-address").brief())
                .isEqualTo("404 not-found");
        assertThat(house.aPatient().caller().post("/api/no-such-address").brief())
                .isIn("404 not-found", "405 method-not-allowed");
        assertThat(house.stranger().get("/api/no-such-address").brief()).isEqualTo("401 not-signed-in");
    }

    @Test
    void another_method_or_format_is_a_problem_too() {
        var patient = house.aPatient().caller();

        var wrong = patient.send("PUT", "/api/scans", BodyPublishers.noBody());

        assertThat(wrong.brief()).isEqualTo("405 method-not-allowed");
        assertThat(wrong.header("Allow")).contains("GET", "POST");
        assertThat(patient.with("Accept", "application/xml").get("/api/scans").brief())
                .isEqualTo("406 not-acceptable");
        assertThat(patient.with("Content-Type", "text/plain")
                        .send("POST", "/api/auth/login", BodyPublishers.ofString("x"))
                        .brief())
                .isEqualTo("415 unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4bf92f3577b34da6a3ce929d0e0e4736", "proxy-17-000042"})
    void a_request_keeps_the_id_that_a_proxy_gave_it(String id) {
        var answer = house.stranger().with("X-Request-Id", id).get("/api/scans");

        assertThat(answer.header("X-Request-Id")).isEqualTo(id);
        assertThat(answer.text("/requestId")).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mine", "anna@example.org", "0123456789 ERROR faked", "a.b.c-a-token", "{\"a\":1}--"})
    void an_id_that_is_none_is_replaced_by_one_of_ours(String id) {
        var answer = house.stranger().with("X-Request-Id", id).get("/api/about");

        assertThat(answer.header("X-Request-Id")).matches("[0-9a-f]{8}");
    }
}
