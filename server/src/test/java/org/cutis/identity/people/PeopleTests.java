package org.cutis.identity.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cutis.kit.Answer;
import org.cutis.kit.Caller;
import org.cutis.kit.House;
import org.cutis.kit.HouseTest;
import org.cutis.kit.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@HouseTest
class PeopleTests {
    private final House house;
    private final Caller administrator;

    /** In the last name of everybody whom a test makes, so that it finds only them. */
    private final String family = "Berg" + System.nanoTime();

    PeopleTests(House house) {
        this.house = house;
        this.administrator = house.administrator().caller();
    }

    @Test
    void an_administrator_sees_the_account_and_nothing_of_the_persons_health() {
        var person = named("Zoë", null);

        var seen = administrator.get("/api/users/" + person.id()).expect(200);

        assertThat(seen.json().propertyNames())
                .containsExactlyInAnyOrder(
                        "id",
                        "email",
                        "username",
                        "firstName",
                        "lastName",
                        "role",
                        "locale",
                        "timeZone",
                        "createdAt",
                        "suspended",
                        "suspendedAt",
                        "suspensionReason");
        assertThat(seen.text("/email")).isEqualTo(person.email());
        assertThat(seen.text("/role")).isEqualTo("PATIENT");
        assertThat(find("").json().at("/items/0")).isEqualTo(seen.json());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"zoë müller", "ZOE MULLER", "müller zo", "mull", "ZOË", " zoe  ", "zo_e", "zo_e@example.org"})
    void people_are_found_without_regard_to_case_accents_and_order(String words) {
        var person = named("Zoë Müller", "Zo_E" + family.substring(4));
        named("Zora", null);

        var found = find(words.replace("@example.org", family.substring(4)));

        assertThat(ids(found)).containsExactly(person.id().toString());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Øystein Strauß, oystein strauss
            Łukasz,         LUKASZ
            أَحْمَد,         احمد
            Ελένη,          ελενη
            """)
    void letters_of_other_languages_are_found_by_their_plain_ones(String name, String words) {
        var person = named(name, null);

        assertThat(ids(find(words))).containsExactly(person.id().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "zoe%", "zo__", "\\", "'", "zoe anna"})
    void signs_in_a_search_stand_for_nothing_but_themselves(String words) {
        named("Zoë", null);

        assertThat(ids(find(words))).isEmpty();
    }

    @Test
    void the_list_is_narrowed_by_role_and_by_who_may_come_in() {
        var doctor = named("Doctor", null);
        var out = named("Out", null);
        named("Patient", null);
        administrator
                .put("/api/users/" + doctor.id() + "/role", Map.of("role", "DOCTOR"))
                .expect(200);
        administrator
                .put("/api/users/" + out.id() + "/suspension", Map.of("suspended", true))
                .expect(200);

        assertThat(ids(find("&role=DOCTOR"))).containsExactly(doctor.id().toString());
        assertThat(ids(find("&role=PATIENT"))).hasSize(2);
        assertThat(ids(find("&role=ADMIN"))).isEmpty();
        assertThat(ids(find("&suspended=true"))).containsExactly(out.id().toString());
        assertThat(ids(find("&suspended=false"))).hasSize(2);
        assertThat(ids(find("&role=DOCTOR&suspended=true"))).isEmpty();
    }

    @Test
    void everybody_comes_once_newest_first_whatever_the_page() {
        var newestFirst = new ArrayList<String>();
        for (int number = 0; number < 5; number++) {
            newestFirst.addFirst(named("Anna", null).id().toString());
        }

        var walked = new ArrayList<String>();
        var next = "";
        do {
            var page = find("&limit=2&count=true" + (next.isEmpty() ? "" : "&cursor=" + next));
            assertThat(page.json().at("/count").asInt()).isEqualTo(5);
            walked.addAll(ids(page));
            next = page.text("/next");
        } while (!next.isEmpty());

        assertThat(walked).isEqualTo(newestFirst);
        assertThat(find("").json().has("count")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            limit=0,         422 invalid-request
            limit=201,       422 invalid-request
            limit=many,      400 malformed-request
            cursor=x,        400 malformed-request
            role=CHIEF,      400 malformed-request
            suspended=maybe, 400 malformed-request
            count=perhaps,   400 malformed-request
            q=%00,           422 invalid-request
            """)
    void a_parameter_that_cannot_be_is_refused(String parameter, String expected) {
        assertThat(administrator.get("/api/users?" + parameter).brief()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            PUT,    /role,       {},                                   422 invalid-request
            PUT,    /role,       '{"role":"CHIEF"}',                   400 malformed-request
            PUT,    /role,       '{"role":null}',                      422 invalid-request
            PUT,    /role,       '',                                   400 malformed-request
            PUT,    /suspension, {},                                   422 invalid-request
            PUT,    /suspension, '{"suspended":"perhaps"}',            400 malformed-request
            PUT,    /suspension, '{"suspended":true,"reason":"\\u0000"}', 422 invalid-request
            PATCH,  '',          '{"timeZone":"Mars/Olympus"}',        422 invalid-request
            PATCH,  '',          '{"firstName":" "}',                  422 invalid-request
            PATCH,  '',          '[]',                                 400 malformed-request
            """)
    void a_body_that_cannot_be_is_refused(String method, String path, String body, String expected) {
        var person = house.aPatient();

        var answer = administrator
                .with("Content-Type", "application/json")
                .with("If-Match", "*")
                .send(method, "/api/users/" + person.id() + path, BodyPublishers.ofString(body));

        assertThat(answer.brief()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            GET,    /api/users
            GET,    /api/users?q=anna
            GET,    /api/users/{id}
            PATCH,  /api/users/{id}
            PUT,    /api/users/{id}/role
            PUT,    /api/users/{id}/suspension
            DELETE, /api/users/{id}
            """)
    void a_doctor_administers_nobody_not_even_themselves(String method, String path) {
        var doctor = house.aDoctor();
        var patient = house.aPatient();
        var body = path.endsWith("/role") ? "{\"role\":\"ADMIN\"}" : "{\"suspended\":true}";

        for (var id : List.of(patient.id(), doctor.id(), UUID.randomUUID())) {
            var answer = doctor.caller()
                    .with("Content-Type", "application/json")
                    .with("If-Match", "*")
                    .send(method, path.replace("{id}", id.toString()), BodyPublishers.ofString(body));
            assertThat(answer.brief()).isEqualTo("403 not-allowed");
        }
        assertThat(doctor.caller().get("/api/auth/profile").text("/role")).isEqualTo("DOCTOR");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            GET,    ''
            PATCH,  ''
            PUT,    /role
            PUT,    /suspension
            DELETE, ''
            """)
    void a_person_who_is_not_there_is_unknown(String method, String path) {
        var answer = administrator
                .with("Content-Type", "application/json")
                .with("If-Match", "*")
                .send(
                        method,
                        "/api/users/" + UUID.randomUUID() + path,
                        BodyPublishers.ofString("{\"role\":\"DOCTOR\",\"suspended\":true}"));

        assertThat(answer.brief()).isEqualTo("404 no-such-person");
    }

    @Test
    void an_administrator_corrects_names_language_and_time_zone() {
        var person = house.aPatient();
        var address = "/api/users/" + person.id();
        var tag = administrator.get(address).header("ETag");
        var change = Map.of("firstName", "Berta", "locale", "de-at", "timeZone", "Europe/Berlin");

        var changed = administrator.with("If-Match", tag).patch(address, change).expect(200);

        assertThat(changed.text("/firstName")).isEqualTo("Berta");
        assertThat(changed.text("/lastName")).isEqualTo("Berg");
        assertThat(changed.text("/locale")).isEqualTo("de-AT");
        assertThat(person.caller().get("/api/auth/profile").text("/firstName")).isEqualTo("Berta");
        assertThat(person.caller().get("/api/auth/profile").header("ETag")).isEqualTo(changed.header("ETag"));
        assertThat(administrator.with("If-Match", tag).patch(address, change).brief())
                .isEqualTo("412 stale-version");
        assertThat(administrator.patch(address, change).brief()).isEqualTo("428 version-required");
    }

    @Test
    void a_role_holds_from_the_next_request_on_and_back() {
        var person = house.aPatient();
        var address = "/api/users/" + person.id();
        var tag = administrator.get(address).header("ETag");

        var promoted =
                administrator.put(address + "/role", Map.of("role", "ADMIN")).expect(200);

        assertThat(promoted.text("/role")).isEqualTo("ADMIN");
        assertThat(promoted.header("ETag")).isNotEqualTo(tag);
        assertThat(person.caller().get("/api/users").status()).isEqualTo(200);
        administrator.put(address + "/role", Map.of("role", "PATIENT")).expect(200);
        assertThat(person.caller().get("/api/users").brief()).isEqualTo("403 not-allowed");
    }

    private Person named(String firstName, @org.jspecify.annotations.Nullable String username) {
        var body = Person.aRegistration();
        body.put("firstName", firstName);
        body.put("lastName", family);
        body.put("username", username);
        return Person.of(
                house.stranger(),
                house.stranger().post("/api/auth/register", body).expect(201));
    }

    /** @param words and, after an ampersand, further parameters */
    private Answer find(String words) {
        var more = words.startsWith("&") ? words : "";
        var q = URLEncoder.encode(family + " " + (more.isEmpty() ? words : ""), StandardCharsets.UTF_8);
        return administrator.get("/api/users?q=" + q + more).expect(200);
    }

    private static List<String> ids(Answer list) {
        return list.json()
                .at("/items")
                .valueStream()
                .map(item -> item.at("/id").asString())
                .toList();
    }
}
