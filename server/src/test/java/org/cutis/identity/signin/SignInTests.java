package org.cutis.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.cutis.kit.Answer;
import org.cutis.kit.AtOnce;
import org.cutis.kit.Caller;
import org.cutis.kit.House;
import org.cutis.kit.HouseTest;
import org.cutis.kit.Person;
import org.junit.jupiter.api.Test;

@HouseTest
class SignInTests {
    private final House house;

    SignInTests(House house) {
        this.house = house;
    }

    @Test
    void one_signs_in_by_address_or_username_in_any_case() {
        var body = Person.aRegistration();
        var name = "Clara" + System.nanoTime();
        body.put("username", name);
        house.stranger().post("/api/auth/register", body).expect(201);
        var email = String.valueOf(body.get("email"));

        for (var login :
                new String[] {email, email.toUpperCase(Locale.ROOT), name, name.toLowerCase(Locale.ROOT), " " + name}) {
            assertThat(signIn(house.stranger(), login, Person.PASSWORD).status())
                    .as(login)
                    .isEqualTo(200);
        }
    }

    @Test
    void a_wrong_password_and_an_unknown_address_are_answered_alike() {
        var guesser = house.stranger().from("127.0.1.1");
        var wrong = signIn(guesser, house.aPatient().email(), "four green lamps");
        var unknown = signIn(guesser, "nobody@example.org", "four green lamps");

        assertThat(wrong.brief()).isEqualTo("401 wrong-credentials");
        assertThat(unknown.words().replaceAll("\"requestId\":\"[^\"]*\"", ""))
                .isEqualTo(wrong.words().replaceAll("\"requestId\":\"[^\"]*\"", ""));
        assertThat(wrong.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void the_eleventh_wrong_password_in_a_row_is_not_even_looked_at() {
        var person = house.aPatient();
        var guesser = house.stranger().from("127.0.1.2");
        for (int guess = 0; guess < 10; guess++) {
            assertThat(signIn(guesser, person.email(), "guess " + guess).status())
                    .isEqualTo(401);
        }

        var next = signIn(guesser, person.email(), Person.PASSWORD);

        assertThat(next.brief()).isEqualTo("429 too-many-requests");
        assertThat(Integer.parseInt(next.header("Retry-After"))).isBetween(1, 90);
        assertThat(next.header("RateLimit")).startsWith("limit=10, remaining=0, reset=");
        assertThat(next.json().at("/retryAfterSeconds").asInt()).isBetween(1, 90);
    }

    @Test
    void changing_the_case_or_the_address_gives_no_more_guesses_at_an_account() {
        var person = house.aPatient();
        for (int guess = 0; guess < 10; guess++) {
            var login = guess % 2 == 0 ? person.email() : " " + person.email().toUpperCase(Locale.ROOT);
            signIn(house.stranger().from("127.0.2." + (guess + 1)), login, "guess " + guess);
        }

        assertThat(signIn(house.stranger().from("127.0.2.99"), person.email(), "guess")
                        .brief())
                .isEqualTo("429 too-many-requests");
    }

    @Test
    void an_address_and_a_username_of_one_account_share_their_guesses() {
        var body = Person.aRegistration();
        var name = "dora" + System.nanoTime();
        body.put("username", name);
        house.stranger().post("/api/auth/register", body).expect(201);
        var guesser = house.stranger().from("127.0.1.3");
        for (int guess = 0; guess < 10; guess++) {
            signIn(guesser, guess % 2 == 0 ? name : String.valueOf(body.get("email")), "guess " + guess);
        }

        assertThat(signIn(guesser, name, "guess").brief()).isEqualTo("429 too-many-requests");
        assertThat(signIn(guesser, String.valueOf(body.get("email")), "guess").brief())
                .isEqualTo("429 too-many-requests");
    }

    @Test
    void right_passwords_never_count() {
        var person = house.aPatient();
        var office = house.stranger().from("127.0.1.4");

        for (int time = 0; time < 15; time++) {
            assertThat(signIn(office, person.email(), Person.PASSWORD).status()).isEqualTo(200);
        }
    }

    @Test
    void a_hundred_guesses_at_once_count_a_hundred() {
        var person = house.aPatient();
        var guesser = house.stranger().from("127.0.1.5");

        var answers = AtOnce.run(
                100,
                number -> signIn(guesser, person.email(), "guess " + number).status());

        assertThat(answers).containsOnly(401, 429);
        assertThat(answers).filteredOn(status -> status == 401).hasSize(10);
    }

    @Test
    void one_address_has_a_hundred_guesses_at_all_accounts_together() {
        var guesser = house.stranger().from("127.0.1.6");

        var answers = AtOnce.run(
                120,
                number -> signIn(guesser, "nobody" + number + "@example.org", "guess")
                        .status());

        assertThat(answers).filteredOn(status -> status == 401).hasSizeBetween(100, 102);
        assertThat(signIn(house.stranger().from("127.0.1.7"), house.aPatient().email(), Person.PASSWORD)
                        .status())
                .isEqualTo(200);
    }

    private static Answer signIn(Caller caller, String login, String password) {
        return caller.post("/api/auth/login", Map.of("login", login, "password", password));
    }
}
