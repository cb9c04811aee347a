package org.cutis.identity.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cutis.kit.Answer;
import org.cutis.kit.House;
import org.cutis.kit.HouseTest;
import org.cutis.kit.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@HouseTest
class MySessionsTests {
    private static final String FIREFOX =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0";

    private final House house;
    private final Person phone;

    MySessionsTests(House house) {
        this.house = house;
        this.phone = house.aPatient();
    }

    @AfterEach
    void back_to_now() {
        house.clock().reset();
    }

    @Test
    void a_person_sees_where_they_are_signed_in_and_which_of_it_is_here() {
        phone.onAnotherDevice(house.stranger().with("User-Agent", FIREFOX));

        var list = sessions(phone);

        assertThat(list.json().at("/items")).hasSize(2);
        assertThat(list.text("/items/0/device")).isEqualTo("Firefox on Windows");
        assertThat(list.text("/items/0/carrier")).isEqualTo("APP");
        assertThat(list.json().at("/items/0/current").asBoolean()).isFalse();
        assertThat(list.json().at("/items/1/current").asBoolean()).isTrue();
        assertThat(list.text("/items/1/createdAt")).endsWith("Z");
        assertThat(list.json().at("/items/0").propertyNames())
                .containsExactlyInAnyOrder("id", "device", "carrier", "current", "createdAt", "lastUsedAt");
    }

    @Test
    void a_device_is_told_in_the_callers_language() {
        var laptop = phone.onAnotherDevice(house.stranger().with("User-Agent", FIREFOX));
        var strange = phone.onAnotherDevice(house.stranger().with("User-Agent", "?"));

        var list = strange.caller().with("Accept-Language", "de").get("/api/auth/sessions");

        assertThat(laptop.id()).isEqualTo(phone.id());
        assertThat(list.text("/items/0/device")).isEqualTo("Unbekanntes Gerät");
        assertThat(list.text("/items/1/device")).isEqualTo("Firefox auf Windows");
    }

    @Test
    void a_refresh_counts_as_use() {
        house.clock().advance(Duration.ofMinutes(5));
        var renewed = Person.of(
                house.stranger(),
                house.stranger()
                        .post("/api/auth/refresh", Map.of("refresh", phone.refresh()))
                        .expect(200));

        var list = sessions(renewed);

        assertThat(list.json().at("/items")).hasSize(1);
        assertThat(list.text("/items/0/lastUsedAt")).isGreaterThan(list.text("/items/0/createdAt"));
    }

    @Test
    void a_device_that_is_signed_out_is_out_at_once_and_the_others_stay() {
        var laptop = phone.onAnotherDevice(house.stranger());
        var tablet = phone.onAnotherDevice(house.stranger());
        var wanted = sessions(laptop).text("/items/1/id");

        assertThat(phone.caller().delete("/api/auth/sessions/" + wanted).status())
                .isEqualTo(204);

        assertThat(laptop.caller().get("/api/auth/profile").brief()).isEqualTo("401 not-signed-in");
        assertThat(refresh(laptop).brief()).isEqualTo("401 session-ended");
        assertThat(tablet.caller().get("/api/auth/profile").status()).isEqualTo(200);
        assertThat(ids(sessions(phone))).hasSize(2).doesNotContain(wanted);
        assertThat(phone.caller().delete("/api/auth/sessions/" + wanted).brief())
                .isEqualTo("404 no-such-session");
    }

    @Test
    void all_other_devices_are_signed_out_together() {
        var laptop = phone.onAnotherDevice(house.stranger());
        var tablet = phone.onAnotherDevice(house.stranger());
        var stranger = house.aPatient();

        assertThat(phone.caller().delete("/api/auth/sessions").status()).isEqualTo(204);

        assertThat(laptop.caller().get("/api/auth/profile").status()).isEqualTo(401);
        assertThat(tablet.caller().get("/api/auth/profile").status()).isEqualTo(401);
        assertThat(sessions(phone).json().at("/items")).hasSize(1);
        assertThat(stranger.caller().get("/api/auth/profile").status()).isEqualTo(200);
    }

    @Test
    void another_persons_session_is_as_unknown_as_one_that_never_was() {
        var others = house.aPatient();
        var theirs = sessions(others).text("/items/0/id");

        assertThat(phone.caller().delete("/api/auth/sessions/" + theirs).brief())
                .isEqualTo("404 no-such-session");
        assertThat(phone.caller()
                        .delete("/api/auth/sessions/" + UUID.randomUUID())
                        .brief())
                .isEqualTo("404 no-such-session");
        assertThat(house.administrator()
                        .caller()
                        .delete("/api/auth/sessions/" + theirs)
                        .brief())
                .isEqualTo("404 no-such-session");
        assertThat(phone.caller().delete("/api/auth/sessions/seven").brief()).isEqualTo("400 malformed-request");
        assertThat(others.caller().get("/api/auth/profile").status()).isEqualTo(200);
        assertThat(ids(sessions(phone))).doesNotContain(theirs);
    }

    @Test
    void what_ran_out_is_not_listed() {
        house.clock().advance(Duration.ofDays(30).plusSeconds(1));
        var laptop = phone.onAnotherDevice(house.stranger());

        assertThat(sessions(laptop).json().at("/items")).hasSize(1);
    }

    @Test
    void a_long_list_comes_in_pages() {
        IntStream.range(0, 4).forEach(number -> phone.onAnotherDevice(house.stranger()));

        var first = phone.caller().get("/api/auth/sessions?limit=3").expect(200);
        var second = phone.caller()
                .get("/api/auth/sessions?limit=3&cursor=" + first.text("/next"))
                .expect(200);

        assertThat(ids(first)).hasSize(3);
        assertThat(ids(second)).hasSize(2).doesNotContainAnyElementsOf(ids(first));
        assertThat(second.json().at("/next").isNull()).isTrue();
        assertThat(phone.caller().get("/api/auth/sessions?limit=0").brief()).isEqualTo("422 invalid-request");
        assertThat(phone.caller().get("/api/auth/sessions?cursor=x").brief()).isEqualTo("400 malformed-request");
    }

    private static Answer sessions(Person person) {
        return person.caller().get("/api/auth/sessions").expect(200);
    }

    private static List<String> ids(Answer list) {
        return list.json()
                .at("/items")
                .valueStream()
                .map(item -> item.at("/id").asString())
                .toList();
    }

    private Answer refresh(Person person) {
        return house.stranger().post("/api/auth/refresh", Map.of("refresh", person.refresh()));
    }
}
