package org.cutis.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.cutis.kit.Answer;
import org.cutis.kit.AtOnce;
import org.cutis.kit.House;
import org.cutis.kit.HouseTest;
import org.cutis.kit.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Staying signed in and signing out, as an app. */
@HouseTest
class SessionTests {
    private final House house;

    SessionTests(House house) {
        this.house = house;
    }

    @AfterEach
    void back_to_now() {
        house.clock().reset();
    }

    @Test
    void a_refresh_token_gives_a_new_pair() {
        var person = house.aPatient();

        var next = Person.of(house.stranger(), refresh(person.refresh()).expect(200));

        assertThat(next.id()).isEqualTo(person.id());
        assertThat(next.refresh()).isNotEqualTo(person.refresh());
        assertThat(next.caller().get("/api/auth/profile").status()).isEqualTo(200);
        assertThat(refresh(next.refresh()).status()).isEqualTo(200);
    }

    @Test
    void a_refresh_token_that_comes_twice_ends_the_session_for_all_who_hold_a_token_of_it() {
        var person = house.aPatient();
        var thief = Person.of(house.stranger(), refresh(person.refresh()).expect(200));

        var owner = refresh(person.refresh());

        assertThat(owner.brief()).isEqualTo("401 session-ended");
        assertThat(refresh(thief.refresh()).brief()).isEqualTo("401 session-ended");
        assertThat(thief.caller().get("/api/auth/profile").brief()).isEqualTo("401 not-signed-in");
        assertThat(person.caller().get("/api/auth/profile").brief()).isEqualTo("401 not-signed-in");
    }

    @Test
    void another_session_of_the_same_person_goes_on() {
        var phone = house.aPatient();
        var laptop = phone.onAnotherDevice(house.stranger());
        refresh(phone.refresh()).expect(200);
        refresh(phone.refresh()).expect(401);

        assertThat(laptop.caller().get("/api/auth/profile").status()).isEqualTo(200);
    }

    @Test
    void of_ten_who_refresh_at_once_at_most_one_gets_a_pair() {
        var person = house.aPatient();

        var answers = AtOnce.run(10, number -> refresh(person.refresh()).status());

        assertThat(answers).containsOnly(200, 401);
        assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
        assertThat(person.caller().get("/api/auth/profile").status()).isEqualTo(401);
    }

    @Test
    void a_made_up_refresh_token_is_refused() {
        assertThat(refresh("made up").brief()).isEqualTo("401 session-ended");
        assertThat(house.stranger().post("/api/auth/refresh", "{}").brief()).isEqualTo("401 session-ended");
        assertThat(house.stranger().post("/api/auth/refresh").brief()).isEqualTo("401 session-ended");
    }

    @Test
    void an_access_token_runs_out_after_ten_minutes_and_can_be_refreshed() {
        var person = house.aPatient();
        person.caller().get("/api/auth/profile").expect(200);

        house.clock().advance(Duration.ofMinutes(10).plusSeconds(1));

        assertThat(person.caller().get("/api/auth/profile").brief()).isEqualTo("401 not-signed-in");
        assertThat(refresh(person.refresh()).status()).isEqualTo(200);
    }

    @Test
    void a_device_that_stayed_away_for_thirty_days_signs_in_again() {
        var person = house.aPatient();

        house.clock().advance(Duration.ofDays(30).plusSeconds(1));

        assertThat(refresh(person.refresh()).brief()).isEqualTo("401 session-ended");
    }

    @Test
    void signing_out_works_at_once_and_on_this_device_only() {
        var phone = house.aPatient();
        var laptop = phone.onAnotherDevice(house.stranger());

        assertThat(phone.caller().post("/api/auth/logout").status()).isEqualTo(204);

        assertThat(phone.caller().get("/api/auth/profile").brief()).isEqualTo("401 not-signed-in");
        assertThat(refresh(phone.refresh()).brief()).isEqualTo("401 session-ended");
        assertThat(laptop.caller().get("/api/auth/profile").status()).isEqualTo(200);
    }

    @Test
    void one_signs_out_by_the_refresh_token_when_the_other_has_run_out() {
        var person = house.aPatient();
        house.clock().advance(Duration.ofMinutes(11));

        var answer = house.stranger().post("/api/auth/logout", Map.of("refresh", person.refresh()));

        assertThat(answer.status()).isEqualTo(204);
        assertThat(refresh(person.refresh()).brief()).isEqualTo("401 session-ended");
    }

    @Test
    void signing_out_everywhere_ends_every_session() {
        var phone = house.aPatient();
        var laptop = phone.onAnotherDevice(house.stranger());

        assertThat(phone.caller().post("/api/auth/logout-all").status()).isEqualTo(204);

        assertThat(phone.caller().get("/api/auth/profile").status()).isEqualTo(401);
        assertThat(laptop.caller().get("/api/auth/profile").status()).isEqualTo(401);
    }

    @Test
    void an_account_that_is_gone_is_signed_out() {
        var person = house.aPatient();

        house.db()
                .sql("delete from identity.account where id = :id")
                .param("id", person.id())
                .update();

        assertThat(person.caller().get("/api/auth/profile").brief()).isEqualTo("401 not-signed-in");
        assertThat(refresh(person.refresh()).brief()).isEqualTo("401 session-ended");
    }

    private Answer refresh(String token) {
        return house.stranger().post("/api/auth/refresh", Map.of("refresh", token));
    }
}
