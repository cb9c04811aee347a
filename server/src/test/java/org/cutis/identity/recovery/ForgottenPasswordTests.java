package org.cutis.identity.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cutis.kit.Answer;
import org.cutis.kit.AtOnce;
import org.cutis.kit.House;
import org.cutis.kit.HouseTest;
import org.cutis.kit.Person;
import org.junit.jupiter.api.Test;

@HouseTest
class ForgottenPasswordTests {
    private static final String RESET = "Choose a new password";
    private static final String NEW = "seven quiet rivers";

    private final House house;
    private final Person anna;

    ForgottenPasswordTests(House house) {
        this.house = house;
        this.anna = house.aPatient();
    }

    @Test
    void whoever_reads_the_letter_sets_a_new_password_and_every_device_is_signed_out() {
        var phone = anna.onAnotherDevice(house.stranger());

        assertThat(reset(code(), NEW).brief()).isEqualTo("204");

        assertThat(login(Person.PASSWORD)).isEqualTo("401 wrong-credentials");
        assertThat(login(NEW)).isEqualTo("200");
        for (var device : List.of(anna, phone)) {
            assertThat(device.caller().get("/api/scans").brief()).isEqualTo("401 not-signed-in");
        }
        house.postbox().await("Your password was changed", anna);
    }

    @Test
    void the_letter_confirms_the_address_too() {
        reset(code(), NEW).expect(204);

        var back = Person.signIn(house.stranger(), anna.email(), NEW);

        assertThat(back.caller()
                        .get("/api/auth/factors")
                        .json()
                        .at("/emailVerified")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void nobody_learns_who_has_an_account() {
        var known = house.stranger().post("/api/auth/forgot-password", Map.of("login", anna.email()));
        var unknown = house.stranger().post("/api/auth/forgot-password", Map.of("login", "nobody-" + anna.email()));

        assertThat(unknown.brief()).isEqualTo(known.brief()).isEqualTo("202");
        assertThat(unknown.words()).isEqualTo(known.words()).isEmpty();
        assertThat(names(unknown)).isEqualTo(names(known));
        var wrong = Map.of("code", "AAAAA-AAAAA", "next", NEW);
        assertThat(reset(anna.email(), wrong).brief())
                .isEqualTo(reset("nobody-" + anna.email(), wrong).brief());
    }

    @Test
    void the_limit_is_the_same_whether_there_is_an_account_or_not() {
        for (var login : List.of(anna.email(), "nobody-" + anna.email())) {
            var answers = AtOnce.run(
                    8,
                    number -> house.stranger()
                            .from("127.0.0." + (40 + number))
                            .post("/api/auth/forgot-password", Map.of("login", login))
                            .brief());
            assertThat(answers).filteredOn("202"::equals).hasSize(5);
            assertThat(answers).filteredOn("429 too-many-requests"::equals).hasSize(3);
        }
    }

    @Test
    void a_code_works_for_one_of_two_that_come_with_it_at_once() {
        var code = code();

        var answers = AtOnce.run(4, number -> reset(code, NEW + " " + number).brief());

        assertThat(answers)
                .containsOnlyOnce("204")
                .filteredOn("422 wrong-code"::equals)
                .hasSize(3);
    }

    @Test
    void guesses_kill_the_code() {
        var code = code();
        for (int guess = 0; guess < 5; guess++) {
            assertThat(reset("AAAAA-AAAA" + (2 + guess), NEW).brief()).isEqualTo("422 wrong-code");
        }
        assertThat(reset(code, NEW).brief()).isEqualTo("422 wrong-code");
    }

    @Test
    void a_weak_password_leaves_the_code_good_for_another() {
        var code = code();

        assertThat(reset(code, "password1").brief()).isEqualTo("422 weak-password");
        assertThat(reset(code, NEW).brief()).isEqualTo("204");
    }

    @Test
    void a_code_may_be_typed_as_people_type() {
        assertThat(reset(code().toLowerCase(java.util.Locale.ROOT).replace("-", " "), NEW)
                        .brief())
                .isEqualTo("204");
    }

    @Test
    void neither_the_answer_nor_the_table_has_the_code() {
        var answer = house.stranger().post("/api/auth/forgot-password", Map.of("login", anna.email()));
        var code = house.postbox().await(RESET, anna).code();

        assertThat(answer.words()).isEmpty();
        assertThat(answer.headers().map().toString()).doesNotContain(code);
        assertThat(house.db()
                        .sql("select encode(sealed, 'escape') from identity.one_time_code where account_id = :id")
                        .param("id", anna.id())
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(kept -> kept.contains(code.replace("-", "")));
    }

    @Test
    void what_was_set_up_before_anybody_showed_whose_the_address_is_ends_with_the_reset() {
        var stranger = UUID.randomUUID();
        house.db()
                .sql("""
                        insert into identity.external_identity (id, account_id, issuer, subject, linked_at)
                        values (:id, :account, 'https://issuer.example', :subject, now())
                        """)
                .param("id", stranger)
                .param("account", anna.id())
                .param("subject", stranger.toString())
                .update();
        anna.caller().post("/api/auth/factors/recovery-codes").expect(200);

        reset(code(), NEW).expect(204);

        for (var table : List.of("external_identity", "recovery_code", "totp")) {
            assertThat(house.db()
                            .sql("select count(*) from identity." + table + " where account_id = :id")
                            .param("id", anna.id())
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void who_is_suspended_gets_no_code_and_nobody_is_told() {
        house.administrator()
                .caller()
                .put("/api/users/" + anna.id() + "/suspension", Map.of("suspended", true))
                .expect(200);

        house.stranger()
                .post("/api/auth/forgot-password", Map.of("login", anna.email()))
                .expect(202);

        assertThat(house.db()
                        .sql(
                                "select count(*) from identity.one_time_code where account_id = :id and purpose = 'RESET_PASSWORD'")
                        .param("id", anna.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private String code() {
        house.stranger()
                .post("/api/auth/forgot-password", Map.of("login", anna.email()))
                .expect(202);
        return house.postbox().await(RESET, anna).code();
    }

    private Answer reset(String code, String next) {
        return reset(anna.email(), Map.of("code", code, "next", next));
    }

    private Answer reset(String login, Map<String, String> more) {
        var body = new HashMap<>(more);
        body.put("login", login);
        return house.stranger().post("/api/auth/reset-password", body);
    }

    private String login(String password) {
        return house.stranger()
                .post("/api/auth/login", Map.of("login", anna.email(), "password", password))
                .brief();
    }

    private static List<String> names(Answer answer) {
        return answer.headers().map().keySet().stream().sorted().toList();
    }
}
