package org.cutis.identity.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.cutis.kit.AtOnce;
import org.cutis.kit.House;
import org.cutis.kit.HouseTest;
import org.cutis.kit.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@HouseTest
class ConfirmEmailTests {
    private static final String CONFIRM = "Confirm your e-mail address";

    private final House house;
    private final Person anna;

    ConfirmEmailTests(House house) {
        this.house = house;
        this.anna = house.aPatient();
    }

    @AfterEach
    void back_to_now() {
        house.clock().reset();
    }

    @Test
    void a_new_person_gets_a_code_and_their_address_is_confirmed_by_it() {
        var code = house.postbox().await(CONFIRM, anna).code();
        assertThat(isConfirmed()).isFalse();

        assertThat(confirm(code)).isEqualTo("204");

        assertThat(isConfirmed()).isTrue();
        assertThat(confirm(code)).as("a second time").isEqualTo("422 wrong-code");
    }

    @Test
    void what_a_person_does_first_needs_no_confirmed_address() {
        assertThat(isConfirmed()).isFalse();
        anna.caller().get("/api/scans").expect(200);
    }

    @Test
    void a_new_code_replaces_the_old_one() {
        var first = house.postbox().await(CONFIRM, anna).code();

        anna.caller().post("/api/auth/verify-email/send").expect(202);
        var second = house.postbox().await(2, CONFIRM, anna).code();

        assertThat(confirm(first)).isEqualTo("422 wrong-code");
        assertThat(confirm(second)).isEqualTo("204");
    }

    @Test
    void an_address_that_is_confirmed_gets_no_more_codes() {
        confirm(house.postbox().await(CONFIRM, anna).code());

        anna.caller().post("/api/auth/verify-email/send").expect(202);

        assertThat(house.db()
                        .sql("select count(*) from identity.one_time_code where account_id = :id")
                        .param("id", anna.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_code_dies_after_an_hour() {
        var code = house.postbox().await(CONFIRM, anna).code();
        house.clock().advance(Duration.ofMinutes(61));
        var later = anna.onAnotherDevice(house.stranger());

        assertThat(later.caller()
                        .post("/api/auth/verify-email", Map.of("code", code))
                        .brief())
                .isEqualTo("422 wrong-code");
    }

    @Test
    void a_code_dies_after_five_guesses_however_many_come_at_once() {
        var code = house.postbox().await(CONFIRM, anna).code();

        AtOnce.run(20, number -> confirm("x" + number));

        assertThat(confirm(code)).isEqualTo("422 wrong-code");
        assertThat(isConfirmed()).isFalse();
    }

    @Test
    void another_persons_code_is_none() {
        var berta = house.aPatient();
        var bertas = house.postbox().await(CONFIRM, berta).code();

        var own = house.postbox().await(CONFIRM, anna).code();

        // One in a million times they are the same.
        assertThat(own.equals(bertas) || confirm(bertas).equals("422 wrong-code"))
                .isTrue();
    }

    @Test
    void letters_asked_for_are_limited() {
        for (int letter = 0; letter < 5; letter++) {
            anna.caller().post("/api/auth/verify-email/send").expect(202);
        }
        assertThat(anna.caller().post("/api/auth/verify-email/send").brief()).isEqualTo("429 too-many-requests");
    }

    @Test
    void many_who_ask_at_once_do_not_keep_the_house_from_answering() {
        var answers = AtOnce.run(
                40, number -> anna.caller().post("/api/auth/verify-email/send").brief());

        assertThat(answers)
                .containsOnly("202", "429 too-many-requests")
                .filteredOn("202"::equals)
                .hasSize(5);
    }

    private String confirm(String code) {
        return anna.caller()
                .post("/api/auth/verify-email", Map.of("code", code))
                .brief();
    }

    private boolean isConfirmed() {
        return anna.caller()
                .get("/api/auth/factors")
                .json()
                .at("/emailVerified")
                .asBoolean();
    }
}
