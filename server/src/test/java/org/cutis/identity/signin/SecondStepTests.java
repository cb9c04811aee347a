package org.cutis.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.cutis.kit.Answer;
import org.cutis.kit.AtOnce;
import org.cutis.kit.House;
import org.cutis.kit.HouseTest;
import org.cutis.kit.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@HouseTest
class SecondStepTests {
    private static final String CODE = "Your code to sign in";

    private final House house;
    private final Person anna;

    SecondStepTests(House house) {
        this.house = house;
        this.anna = house.aPatient();
    }

    @AfterEach
    void no_role_needs_a_factor() {
        house.clock().reset();
        require();
    }

    @Test
    void a_right_password_alone_gives_a_challenge_and_no_token() {
        letterFactor();

        var answer = login();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().propertyNames()).containsExactly("challenge");
        assertThat(answer.text("/challenge/factors/0")).isEqualTo("EMAIL");
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
    }

    @Test
    void the_code_from_the_letter_finishes_the_sign_in_once() {
        letterFactor();
        var challenge = challenge();
        var code = house.postbox().await(CODE, anna).code();

        var back = Person.of(house.stranger(), verify(challenge, "EMAIL", code).expect(200));

        back.caller().get("/api/scans").expect(200);
        assertThat(verify(challenge, "EMAIL", code).brief()).isEqualTo("401 challenge-ended");
    }

    @Test
    void of_many_with_the_same_code_at_once_one_comes_in() {
        letterFactor();
        var challenge = challenge();
        var code = house.postbox().await(CODE, anna).code();

        var answers = AtOnce.run(5, number -> verify(challenge, "EMAIL", code).brief());

        assertThat(answers).containsOnlyOnce("200");
    }

    @Test
    void a_challenge_ends_after_five_guesses_and_a_right_password_does_not_give_endless_ones() {
        letterFactor();
        var challenge = challenge();
        var guesses = AtOnce.run(
                12, number -> verify(challenge, "EMAIL", "00000" + number).brief());

        assertThat(guesses).filteredOn("422 wrong-code"::equals).hasSizeLessThanOrEqualTo(5);
        assertThat(verify(challenge, "EMAIL", house.postbox().await(CODE, anna).code())
                        .brief())
                .isEqualTo("401 challenge-ended");
        String last = "";
        for (int round = 0; round < 4 && !last.startsWith("429"); round++) {
            var next = login();
            for (int guess = 0; next.status() == 200 && guess < 5; guess++) {
                last = verify(next.text("/challenge/id"), "EMAIL", "x").brief();
            }
        }
        assertThat(last).isEqualTo("429 too-many-requests");
    }

    @Test
    void a_letter_is_sent_again_on_request_and_an_unknown_challenge_gets_none() {
        letterFactor();
        var challenge = challenge();
        house.postbox().await(CODE, anna);

        house.stranger()
                .post("/api/auth/resend-otp", Map.of("challenge", challenge))
                .expect(202);

        assertThat(verify(
                                challenge,
                                "EMAIL",
                                house.postbox().await(2, CODE, anna).code())
                        .brief())
                .isEqualTo("200");
    }

    @Test
    void one_challenge_takes_no_code_of_another_person() {
        letterFactor();
        var berta = house.aPatient();
        letterFactor(berta);
        var annas = challenge();
        house.stranger()
                .post("/api/auth/login", Map.of("login", berta.email(), "password", Person.PASSWORD))
                .expect(200);
        var bertas = house.postbox().await(CODE, berta).code();

        assertThat(house.postbox().await(CODE, anna).code().equals(bertas)
                        || verify(annas, "EMAIL", bertas).brief().equals("422 wrong-code"))
                .isTrue();
    }

    @Test
    void who_needs_a_factor_and_has_none_gets_a_letter() {
        var doctor = house.aDoctor();
        require("DOCTOR");

        var answer = house.stranger()
                .post("/api/auth/login", Map.of("login", doctor.email(), "password", Person.PASSWORD))
                .expect(200);
        var code = house.postbox().await(CODE, doctor).code();

        assertThat(answer.json().at("/challenge/factors")).hasSize(1);
        assertThat(verify(answer.text("/challenge/id"), "EMAIL", code).brief()).isEqualTo("200");
        assertThat(login().text("/access")).as("patients need none").isNotEmpty();
    }

    @Test
    void a_browser_gets_its_cookies_after_the_second_step() {
        letterFactor();
        var challenge = house.stranger()
                .fromOurPage()
                .post(
                        "/api/auth/login",
                        Map.of("login", anna.email(), "password", Person.PASSWORD, "client", "browser"))
                .expect(200);
        assertThat(challenge.headers().map()).doesNotContainKey("set-cookie");
        var code = house.postbox().await(CODE, anna).code();
        var body = Map.of("challenge", challenge.text("/challenge/id"), "code", code, "client", "browser");

        assertThat(house.stranger().post("/api/auth/verify-otp", body).brief()).isEqualTo("403 cross-site-request");
        var in = house.stranger()
                .fromOurPage()
                .post("/api/auth/verify-otp", body)
                .expect(200);

        assertThat(in.headers().allValues("set-cookie")).hasSize(2);
        assertThat(in.json().propertyNames()).doesNotContain("access", "refresh");
    }

    @Test
    void a_new_device_is_told_by_letter_but_not_the_same_program_in_its_next_version() {
        anna.onAnotherDevice(house.stranger().with("User-Agent", "okhttp/4.12.0"));
        anna.onAnotherDevice(house.stranger().with("User-Agent", "okhttp/5.0.0"));

        var letter = house.postbox().await("A new device signed in", anna);

        assertThat(letter.text()).contains("okhttp").doesNotContain("4.12");
    }

    private void letterFactor() {
        letterFactor(anna);
    }

    private void letterFactor(Person person) {
        var code = house.postbox().await("Confirm your e-mail address", person).code();
        person.caller().post("/api/auth/verify-email", Map.of("code", code)).expect(204);
        person.caller().post("/api/auth/factors/email").expect(204);
    }

    private Answer login() {
        return house.stranger().post("/api/auth/login", Map.of("login", anna.email(), "password", Person.PASSWORD));
    }

    private String challenge() {
        return login().expect(200).text("/challenge/id");
    }

    private Answer verify(String challenge, String factor, String code) {
        return house.stranger()
                .post("/api/auth/verify-otp", Map.of("challenge", challenge, "factor", factor, "code", code));
    }

    private void require(String... roles) {
        house.administrator()
                .caller()
                .put("/api/factor-policy", Map.of("roles", List.of(roles)))
                .expect(200);
    }
}
