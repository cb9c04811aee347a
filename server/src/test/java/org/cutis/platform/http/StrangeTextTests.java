package org.cutis.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cutis.kit.Answer;
import org.cutis.kit.House;
import org.cutis.kit.HouseTest;
import org.cutis.kit.Person;
import org.cutis.kit.Upload;
import org.cutis.vision.DrawnPhotos;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever text stands in whatever field: the answer is a refusal or a success, never a fault of ours. */
@HouseTest
class StrangeTextTests {
    private static final byte[] PHOTO = DrawnPhotos.black();

    private final House house;

    StrangeTextTests(House house) {
        this.house = house;
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                argumentSet("NUL", "abc\0def1"),
                argumentSet("10 kB", "long-text1".repeat(1_000)),
                argumentSet("many short parts", "en" + "-a1".repeat(3_333)),
                argumentSet("half a character", "abc\uD800def1"),
                argumentSet("right to left", "\u202Eabc\u202Cdef"),
                argumentSet("a line break", "abc\r\ndef1"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void no_field_of_any_body_makes_the_server_fail(String text) {
        var patient = house.aPatient();
        var caller = patient.caller();
        var guesser = house.stranger().from("127.0.3.1");

        for (var field :
                List.of("email", "username", "firstName", "lastName", "password", "passwordConfirm", "client")) {
            var body = Person.aRegistration();
            body.put(field, field.equals("email") ? text + "@example.org" : text);
            assertHolds(field, house.stranger().post("/api/auth/register", body));
            assertHolds(
                    "first administrator's " + field,
                    house.stranger().post("/api/auth/first-administrator", Map.of("token", text, "account", body)));
        }
        assertHolds("login", guesser.post("/api/auth/login", Map.of("login", text, "password", "x")));
        assertHolds("password", guesser.post("/api/auth/login", Map.of("login", text, "password", text)));
        assertHolds("refresh", guesser.post("/api/auth/refresh", Map.of("refresh", text)));
        assertHolds("logout", guesser.post("/api/auth/logout", Map.of("refresh", text)));
        for (var field : List.of("username", "firstName", "lastName", "locale", "timeZone")) {
            assertHolds(field, caller.with("If-Match", "*").patch("/api/auth/profile", Map.of(field, text)));
        }
        assertHolds("next", caller.post("/api/auth/password", Map.of("current", Person.PASSWORD, "next", text)));
        assertHolds("current", caller.post("/api/auth/password", Map.of("current", text, "next", text)));
        assertHolds(
                "name", caller.post("/api/scans/saved-searches", Map.of("name", text, "filters", Map.of("q", "x"))));
        assertHolds("q", caller.post("/api/scans/saved-searches", Map.of("name", "x", "filters", Map.of("q", text))));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void no_parameter_part_or_header_makes_the_server_fail(String text) {
        var caller = house.aPatient().caller();
        var encoded = URLEncoder.encode(text.substring(0, Math.min(text.length(), 5_000)), StandardCharsets.UTF_8);

        for (var parameter : List.of(
                "q", "kind", "risk", "condition", "bodySite", "from", "to", "lesionId", "limit", "cursor", "count")) {
            assertHolds(parameter, caller.get("/api/scans?" + parameter + "=" + encoded));
        }
        assertHolds("size", caller.get("/api/scans/00000000-0000-7000-8000-000000000000/photo?size=" + encoded));
        assertHolds("id", caller.get("/api/scans/" + encoded));
        for (var part : List.of("kind", "bodySite", "lesionId", "note", "capturedAt")) {
            assertHolds(part, caller.upload(Upload.of(PHOTO).with(part, text)));
        }
        if (text.chars().allMatch(character -> character >= ' ' && character < 127)) {
            assertHolds("Idempotency-Key", caller.upload(Upload.of(PHOTO).key(text.substring(0, 5_000))));
            assertHolds(
                    "User-Agent",
                    caller.with("User-Agent", text.substring(0, 5_000)).get("/api/about"));
            assertHolds(
                    "If-Match",
                    caller.with("If-Match", text.substring(0, 5_000)).patch("/api/auth/profile", Map.of()));
            assertHolds(
                    "Accept-Language",
                    caller.with("Accept-Language", text.substring(0, 5_000)).get("/api/about"));
        }
    }

    private static void assertHolds(String field, Answer answer) {
        assertThat(answer.status()).as("%s: %s", field, answer).isLessThan(500);
    }
}
