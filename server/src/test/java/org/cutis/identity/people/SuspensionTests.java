package org.cutis.identity.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.cutis.kit.Answer;
import org.cutis.kit.AtOnce;
import org.cutis.kit.Caller;
import org.cutis.kit.House;
import org.cutis.kit.HouseTest;
import org.cutis.kit.Person;
import org.cutis.vision.DrawnPhotos;
import org.junit.jupiter.api.Test;

@HouseTest
class SuspensionTests {
    private final House house;
    private final Caller administrator;
    private final Person person;

    SuspensionTests(House house) {
        this.house = house;
        this.administrator = house.administrator().caller();
        this.person = house.aPatient();
    }

    @Test
    void a_suspended_person_is_signed_out_everywhere_and_cannot_refresh() {
        var laptop = person.onAnotherDevice(house.stranger());

        var suspended = suspend(true);

        assertThat(suspended.json().at("/suspended").asBoolean()).isTrue();
        assertThat(suspended.text("/suspendedAt")).endsWith("Z");
        assertThat(suspended.text("/suspensionReason")).isEqualTo("asked for by the clinic");
        assertThat(person.caller().get("/api/auth/profile").brief()).isEqualTo("401 not-signed-in");
        assertThat(laptop.caller().get("/api/auth/profile").brief()).isEqualTo("401 not-signed-in");
        assertThat(house.stranger()
                        .post("/api/auth/refresh", Map.of("refresh", laptop.refresh()))
                        .brief())
                .isEqualTo("401 session-ended");
    }

    @Test
    void only_the_right_password_tells_that_an_account_is_suspended() {
        suspend(true);

        assertThat(signIn(Person.PASSWORD).brief()).isEqualTo("403 account-suspended");
        assertThat(signIn("four green lamps").brief()).isEqualTo("401 wrong-credentials");
        assertThat(signIn(Person.PASSWORD).words()).doesNotContain("clinic");
    }

    @Test
    void who_is_let_in_again_signs_in_and_finds_everything_as_it_was() {
        var scan = person.aScan(DrawnPhotos.lesion());
        suspend(true);

        var readmitted = suspend(false);

        assertThat(readmitted.json().at("/suspended").asBoolean()).isFalse();
        assertThat(readmitted.json().at("/suspensionReason").isNull()).isTrue();
        assertThat(person.caller().get("/api/auth/profile").status()).isEqualTo(401);
        var again = person.onAnotherDevice(house.stranger()).caller();
        assertThat(again.get("/api/scans/" + scan + "/photo").status()).isEqualTo(200);
    }

    @Test
    void suspending_twice_keeps_the_day_of_the_first() {
        var first = suspend(true);
        var second = suspend(true);

        assertThat(second.text("/suspendedAt")).isEqualTo(first.text("/suspendedAt"));
    }

    @Test
    void nobody_slips_in_who_signs_in_at_the_moment_of_the_suspension() {
        var answers = AtOnce.run(9, number -> number == 4 ? suspend(true) : signIn(Person.PASSWORD));

        assertThat(answers)
                .allMatch(answer -> answer.status() == 200 || answer.problem().equals("account-suspended"));
        answers.stream()
                .map(answer -> answer.text("/access"))
                .filter(access -> !access.isEmpty())
                .forEach(access -> assertThat(house.stranger()
                                .bearer(access)
                                .get("/api/auth/profile")
                                .status())
                        .isEqualTo(401));
        suspend(false);
        answers.stream()
                .map(answer -> answer.text("/refresh"))
                .filter(refresh -> !refresh.isEmpty())
                .forEach(refresh -> assertThat(house.stranger()
                                .post("/api/auth/refresh", Map.of("refresh", refresh))
                                .status())
                        .isEqualTo(401));
    }

    private Answer suspend(boolean suspended) {
        var body = Map.of("suspended", suspended, "reason", "asked for by the clinic");
        return administrator
                .put("/api/users/" + person.id() + "/suspension", body)
                .expect(200);
    }

    private Answer signIn(String password) {
        return house.stranger().post("/api/auth/login", Map.of("login", person.email(), "password", password));
    }
}
