package org.cutis.identity.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.cutis.kit.AtOnce;
import org.cutis.kit.Caller;
import org.cutis.kit.House;
import org.cutis.kit.HouseTest;
import org.cutis.kit.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@HouseTest
class ProfileTests {
    private final House house;
    private final Person person;
    private final Caller caller;

    ProfileTests(House house) {
        this.house = house;
        this.person = house.aPatient();
        this.caller = person.caller();
    }

    @Test
    void a_profile_is_flat_and_whole() {
        assertThat(caller.get("/api/auth/profile").json().propertyNames())
                .containsExactlyInAnyOrder(
                        "id", "email", "username", "firstName", "lastName", "role", "locale", "timeZone");
    }

    @Test
    void a_change_takes_only_what_is_sent() {
        var tag = caller.get("/api/auth/profile").header("ETag");

        var changed = caller.with("If-Match", tag)
                .patch(
                        "/api/auth/profile",
                        Map.of("firstName", " Berta ", "timeZone", "Europe/Berlin", "locale", "de-at"));

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.text("/firstName")).isEqualTo("Berta");
        assertThat(changed.text("/lastName")).isEqualTo("Berg");
        assertThat(changed.text("/locale")).isEqualTo("de-AT");
        assertThat(changed.header("ETag")).isNotEqualTo(tag);
        assertThat(caller.get("/api/auth/profile").json()).isEqualTo(changed.json());
    }

    @Test
    void a_change_needs_the_version_it_changes() {
        var tag = caller.get("/api/auth/profile").header("ETag");
        var change = Map.of("firstName", "Berta");

        assertThat(caller.patch("/api/auth/profile", change).brief()).isEqualTo("428 version-required");
        assertThat(caller.with("If-Match", tag)
                        .patch("/api/auth/profile", change)
                        .status())
                .isEqualTo(200);
        assertThat(caller.with("If-Match", tag)
                        .patch("/api/auth/profile", change)
                        .brief())
                .isEqualTo("412 stale-version");
    }

    @Test
    void of_ten_changes_of_one_version_one_is_made() {
        var tag = caller.get("/api/auth/profile").header("ETag");

        var answers = AtOnce.run(
                10,
                number -> caller.with("If-Match", tag)
                        .patch("/api/auth/profile", Map.of("firstName", "Berta" + number))
                        .status());

        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 412);
    }

    @Test
    void neither_role_nor_address_can_be_changed_here() {
        var before = caller.get("/api/auth/profile");

        caller.with("If-Match", before.header("ETag"))
                .patch("/api/auth/profile", Map.of("role", "ADMIN", "email", "x@example.org", "id", "1"));

        assertThat(caller.get("/api/auth/profile").text("/role")).isEqualTo("PATIENT");
        assertThat(caller.get("/api/auth/profile").text("/email")).isEqualTo(person.email());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            timeZone,  Mars/Olympus,  422
            locale,    ?,             422
            firstName, ' ',           422
            username,  a@b,           422
            """)
    void a_field_that_cannot_be_is_refused(String field, String value, int status) {
        var answer = caller.with("If-Match", "*").patch("/api/auth/profile", Map.of(field, value));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text("/errors/0/pointer")).isEqualTo("/" + field);
        assertThat(answer.text("/errors/0/detail")).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "", "[]", "7", "{\"firstName\":[]}", "{"})
    void a_body_that_is_no_change_is_malformed(String body) {
        assertThat(caller.with("If-Match", "*").patch("/api/auth/profile", body).brief())
                .isEqualTo("400 malformed-request");
    }

    @Test
    void a_new_password_signs_every_other_device_out() {
        var laptop = person.onAnotherDevice(house.stranger());

        var answer = changePassword(Person.PASSWORD, "four blue lamps");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(caller.get("/api/auth/profile").status()).isEqualTo(200);
        assertThat(laptop.caller().get("/api/auth/profile").status()).isEqualTo(401);
        assertThat(house.stranger()
                        .post("/api/auth/refresh", Map.of("refresh", laptop.refresh()))
                        .status())
                .isEqualTo(401);
        assertThat(Person.signIn(house.stranger(), person.email(), "four blue lamps")
                        .id())
                .isEqualTo(person.id());
        assertThat(answer.header("ETag"))
                .isEqualTo(caller.get("/api/auth/profile").header("ETag"));
    }

    @Test
    void a_new_password_needs_the_current_one_and_strength() {
        assertThat(changePassword("guess", "four blue lamps").brief()).isEqualTo("422 wrong-password");
        assertThat(changePassword(Person.PASSWORD, "password1").brief()).isEqualTo("422 weak-password");
    }

    @Test
    void whoever_found_a_device_unlocked_has_ten_guesses() {
        for (int guess = 0; guess < 10; guess++) {
            changePassword("guess " + guess, "four blue lamps").expect(422);
        }

        assertThat(changePassword(Person.PASSWORD, "four blue lamps").brief()).isEqualTo("429 too-many-requests");
    }

    private org.cutis.kit.Answer changePassword(String current, String next) {
        return caller.post("/api/auth/password", Map.of("current", current, "next", next));
    }
}
