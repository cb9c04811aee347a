package org.cutis.identity.factors;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;
import org.cutis.kit.Answer;
import org.cutis.kit.AtOnce;
import org.cutis.kit.House;
import org.cutis.kit.HouseTest;
import org.cutis.kit.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@HouseTest
class MyFactorsTests {
    private final House house;
    private final Person anna;

    MyFactorsTests(House house) {
        this.house = house;
        this.anna = house.aPatient();
    }

    @AfterEach
    void back_to_now() {
        house.clock().reset();
    }

    @Test
    void an_app_that_was_scanned_and_confirmed_is_asked_for_at_the_next_sign_in() {
        var secret = scanned().text("/secret");
        assertThat(login().text("/access")).as("before it is confirmed").isNotEmpty();

        confirm(secret).expect(200);
        var challenge = login();

        assertThat(factors(challenge)).containsExactly("TOTP", "RECOVERY");
        house.clock().advance(Duration.ofSeconds(30));
        assertThat(verify(challenge, "TOTP", code(secret)).brief()).isEqualTo("200");
        house.postbox().await("Your sign-in was changed", anna);
    }

    @Test
    void what_is_scanned_names_the_account_and_comes_as_a_picture() {
        var enrolment = scanned();

        assertThat(enrolment.text("/uri")).startsWith("otpauth://totp/Cutis%3A").contains(enrolment.text("/secret"));
        assertThat(enrolment.text("/qr")).startsWith("<svg").contains("</svg>");
    }

    @Test
    void a_code_that_was_used_is_not_taken_again() {
        var secret = scanned().text("/secret");
        var code = code(secret);
        anna.caller()
                .post("/api/auth/factors/totp/confirm", Map.of("code", code))
                .expect(200);

        assertThat(verify(login(), "TOTP", code).brief()).isEqualTo("422 wrong-code");
    }

    @Test
    void a_recovery_code_is_good_once_even_for_many_at_once() {
        var codes = texts(confirm(scanned().text("/secret")), "/codes");
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        var challenges = List.of(login(), login(), login());

        var answers = AtOnce.run(
                3,
                number -> verify(challenges.get(number), "RECOVERY", codes.getFirst())
                        .brief());

        assertThat(answers)
                .containsOnlyOnce("200")
                .filteredOn("422 wrong-code"::equals)
                .hasSize(2);
    }

    @Test
    void new_recovery_codes_make_the_old_ones_void() {
        var old = texts(confirm(scanned().text("/secret")), "/codes");

        var renewed = texts(anna.caller().post("/api/auth/factors/recovery-codes"), "/codes");

        assertThat(verify(login(), "RECOVERY", old.getFirst()).brief()).isEqualTo("422 wrong-code");
        assertThat(verify(login(), "RECOVERY", renewed.getFirst()).brief()).isEqualTo("200");
    }

    @Test
    void an_app_that_is_on_is_not_replaced_but_taken_away_first() {
        confirm(scanned().text("/secret")).expect(200);
        assertThat(anna.caller().post("/api/auth/factors/totp").brief()).isEqualTo("409 factor-is-on");

        anna.caller().delete("/api/auth/factors/totp").expect(204);

        assertThat(login().text("/access")).isNotEmpty();
    }

    @Test
    void a_wrong_code_does_not_turn_an_app_on() {
        scanned();

        assertThat(anna.caller()
                        .post("/api/auth/factors/totp/confirm", Map.of("code", "000000"))
                        .brief())
                .isEqualTo("422 wrong-code");
        assertThat(anna.caller().get("/api/auth/factors").json().at("/totp").asBoolean())
                .isFalse();
    }

    @Test
    void letters_as_a_factor_need_a_confirmed_address() {
        assertThat(anna.caller().post("/api/auth/factors/email").brief()).isEqualTo("409 email-not-confirmed");
    }

    @Test
    void ten_minutes_after_the_sign_in_a_person_shows_again_who_they_are() {
        house.clock().advance(Duration.ofMinutes(11));
        var later = Person.of(
                house.stranger(),
                house.stranger()
                        .post("/api/auth/refresh", Map.of("refresh", anna.refresh()))
                        .expect(200));
        assertThat(later.caller().post("/api/auth/factors/totp").brief()).isEqualTo("403 step-up-required");

        assertThat(show(later, "not the password").brief()).isEqualTo("422 wrong-password");
        assertThat(later.caller().post("/api/auth/factors/totp").brief()).isEqualTo("403 step-up-required");

        show(later, Person.PASSWORD).expect(204);
        later.caller().post("/api/auth/factors/totp").expect(200);
    }

    @Test
    void who_has_a_factor_shows_that_and_not_the_password() {
        var codes = texts(confirm(scanned().text("/secret")), "/codes");

        assertThat(show(anna, Person.PASSWORD).brief()).isEqualTo("422 wrong-code");
        anna.caller()
                .post("/api/auth/step-up", Map.of("factor", "RECOVERY", "code", codes.getFirst()))
                .expect(204);
    }

    @Test
    void administrators_too_show_again_who_they_are_before_a_dangerous_act() {
        var signedIn = house.administrator();
        house.clock().advance(Duration.ofMinutes(11));
        var chief = Person.of(
                house.stranger(),
                house.stranger()
                        .post("/api/auth/refresh", Map.of("refresh", signedIn.refresh()))
                        .expect(200));

        assertThat(chief.caller().delete("/api/users/" + anna.id()).brief()).isEqualTo("403 step-up-required");
        assertThat(chief.caller()
                        .put("/api/users/" + anna.id() + "/role", Map.of("role", "ADMIN"))
                        .brief())
                .isEqualTo("403 step-up-required");
        assertThat(chief.caller()
                        .put("/api/factor-policy", Map.of("roles", List.of()))
                        .brief())
                .isEqualTo("403 step-up-required");
    }

    private Answer scanned() {
        return anna.caller().post("/api/auth/factors/totp").expect(200);
    }

    private Answer confirm(String secret) {
        return anna.caller().post("/api/auth/factors/totp/confirm", Map.of("code", code(secret)));
    }

    private static Answer show(Person person, String password) {
        return person.caller().post("/api/auth/step-up", Map.of("password", password));
    }

    private Answer login() {
        return house.stranger()
                .post("/api/auth/login", Map.of("login", anna.email(), "password", Person.PASSWORD))
                .expect(200);
    }

    private Answer verify(Answer challenge, String factor, String code) {
        return house.stranger()
                .post(
                        "/api/auth/verify-otp",
                        Map.of("challenge", challenge.text("/challenge/id"), "factor", factor, "code", code));
    }

    /** As an authenticator app makes it. */
    private String code(String secret) {
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(
                            new SecretKeySpec(Base32.decode(secret), "RAW"),
                            house.clock().instant());
        } catch (java.security.InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> factors(Answer challenge) {
        return texts(challenge, "/challenge/factors");
    }

    private static List<String> texts(Answer answer, String pointer) {
        return StreamSupport.stream(answer.expect(200).json().at(pointer).spliterator(), false)
                .map(node -> node.asString(""))
                .toList();
    }
}
