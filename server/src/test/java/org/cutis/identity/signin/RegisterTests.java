package org.cutis.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.cutis.kit.AtOnce;
import org.cutis.kit.House;
import org.cutis.kit.HouseTest;
import org.cutis.kit.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@HouseTest
class RegisterTests {
    private final House house;

    RegisterTests(House house) {
        this.house = house;
    }

    @Test
    void a_new_person_is_signed_in_at_once() {
        var body = Person.aRegistration();
        body.put("username", "anna-" + System.nanoTime());

        var answer = house.stranger().with("Accept-Language", "de").post("/api/auth/register", body);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().at("/expiresIn").asInt()).isEqualTo(600);
        assertThat(answer.text("/refresh")).isNotBlank();
        assertThat(answer.text("/account/email")).isEqualTo(body.get("email"));
        assertThat(answer.text("/account/username")).isEqualTo(body.get("username"));
        assertThat(answer.text("/account/locale")).isEqualTo("de");
        assertThat(house.stranger()
                        .bearer(answer.text("/access"))
                        .get("/api/auth/profile")
                        .json())
                .isEqualTo(answer.json().at("/account"));
    }

    @Test
    void a_role_in_the_request_is_not_taken() {
        var body = Person.aRegistration();
        body.put("role", "ADMIN");

        var answer = house.stranger().post("/api/auth/register", body);

        assertThat(answer.status()).isIn(201, 400);
        assertThat(answer.text("/account/role")).isIn("PATIENT", "");
    }

    @Test
    void an_address_is_taken_once_in_whatever_case() {
        var body = Person.aRegistration();
        house.stranger().post("/api/auth/register", body).expect(201);
        body.put("email", String.valueOf(body.get("email")).toUpperCase(Locale.ROOT));

        assertThat(house.stranger().post("/api/auth/register", body).brief()).isEqualTo("409 account-exists");
    }

    @Test
    void a_username_is_taken_once_in_whatever_case() {
        var name = "Bernd" + System.nanoTime();
        var first = Person.aRegistration();
        first.put("username", name);
        house.stranger().post("/api/auth/register", first).expect(201);
        var second = Person.aRegistration();
        second.put("username", name.toUpperCase(Locale.ROOT));

        assertThat(house.stranger().post("/api/auth/register", second).brief()).isEqualTo("409 username-taken");
    }

    @Test
    void of_ten_who_take_an_address_at_once_one_gets_it() {
        var body = Person.aRegistration();

        var answers = AtOnce.run(
                10, number -> house.stranger().post("/api/auth/register", body).status());

        assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            short,             TOO_SHORT
            aaaaaaaaaa,        TOO_SIMPLE
            Password123,       TOO_COMMON
            anneliese1,        LIKE_YOUR_NAME
            11111111,          TOO_COMMON
            Liverpool1,        TOO_COMMON
            Contraseña,        TOO_COMMON
            christopher,       TOO_COMMON
            """)
    void a_weak_password_is_refused_with_the_reasons(String password, String reason) {
        var body = Person.aRegistration();
        body.put("firstName", "Anneliese");
        body.put("password", password);

        var answer = house.stranger().post("/api/auth/register", body);

        assertThat(answer.brief()).isEqualTo("422 weak-password");
        assertThat(answer.json().at("/reasons").toString()).contains(reason);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            email,           nobody,           422 invalid-request
            email,           a@b@c.de,         422 invalid-request
            email,           '',               422 invalid-request
            firstName,       ' ',              422 invalid-request
            username,        a@example.org,    422 invalid-request
            username,        ab,               422 invalid-request
            passwordConfirm, something else,   422 passwords-differ
            client,          fridge,           400 malformed-request
            """)
    void a_field_that_cannot_be_is_refused(String field, String value, String expected) {
        var body = Person.aRegistration();
        body.put(field, value);

        assertThat(house.stranger().post("/api/auth/register", body).brief()).isEqualTo(expected);
    }

    @Test
    void a_missing_field_is_named_by_its_pointer() {
        var body = Person.aRegistration();
        body.remove("firstName");

        var answer = house.stranger().with("Accept-Language", "de").post("/api/auth/register", body);

        assertThat(answer.brief()).isEqualTo("422 invalid-request");
        assertThat(answer.text("/errors/0/pointer")).isEqualTo("/firstName");
        assertThat(answer.text("/title")).isEqualTo("Etwas an der Anfrage kann nicht stimmen");
        assertThat(answer.text("/requestId")).isEqualTo(answer.header("X-Request-Id"));
    }

    @Test
    void the_hash_is_argon2_and_never_leaves() {
        var person = house.aPatient();

        var hash = house.db()
                .sql("select password_hash from identity.account where id = :id")
                .param("id", person.id())
                .query(String.class)
                .single();

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(person.caller().get("/api/auth/profile").words()).doesNotContain("argon2", "password");
    }

    @Test
    void the_link_for_the_first_administrator_is_closed_once_there_is_one() {
        var answer = house.stranger()
                .post("/api/auth/first-administrator", Map.of("token", "guess", "account", Person.aRegistration()));

        assertThat(answer.brief()).isEqualTo("403 setup-closed");
        assertThat(house.administrator().caller().get("/api/auth/profile").text("/role"))
                .isEqualTo("ADMIN");
    }
}
