package org.cutis.scans.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.cutis.kit.AtOnce;
import org.cutis.kit.House;
import org.cutis.kit.HouseTest;
import org.cutis.kit.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Searches made of late, and those that were given a name. */
@HouseTest
class SearchesTests {
    private final House house;
    private final Person patient;

    SearchesTests(House house) {
        this.house = house;
        this.patient = house.aPatient();
    }

    @AfterEach
    void back_to_now() {
        house.clock().reset();
    }

    @Test
    void what_is_typed_letter_by_letter_is_one_search() {
        for (var typed : List.of("m", "mo", "mol", "mole")) {
            search("q=" + typed);
        }

        assertThat(recent()).containsExactly("mole");
    }

    @Test
    void a_search_made_later_is_another_even_when_it_begins_alike() {
        search("q=mol");
        house.clock().advance(Duration.ofSeconds(30));
        search("q=mole");

        assertThat(recent()).containsExactly("mole", "mol");
    }

    @Test
    void the_last_ten_are_kept_the_last_one_first() {
        for (int number = 10; number < 22; number++) {
            search("q=" + number);
        }
        search("q=15");

        assertThat(recent()).containsExactly("15", "21", "20", "19", "18", "17", "16", "14", "13", "12");
    }

    @Test
    void filters_are_kept_with_the_words_and_a_plain_list_is_no_search() {
        search("q=mole&risk=HIGH&bodySite=BACK&from=2026-01-01");
        search("limit=3");

        var items = patient.caller().get("/api/scans/recent-searches").json().at("/items");
        assertThat(items).hasSize(1);
        assertThat(items.at("/0/filters").toString())
                .contains("\"q\":\"mole\"", "\"risk\":\"HIGH\"", "\"bodySite\":\"BACK\"", "\"from\":\"2026-01-01\"");
    }

    @Test
    void recent_searches_can_be_forgotten_and_saved_ones_stay() {
        save("mine", Map.of("q", "mole")).expect(201);
        search("q=mole");

        patient.caller().delete("/api/scans/recent-searches").expect(204);

        assertThat(recent()).isEmpty();
        assertThat(saved()).containsExactly("mine");
    }

    @Test
    void a_name_is_taken_once_in_whatever_case() {
        save("Moles", Map.of("q", "mole")).expect(201);

        assertThat(save("moles", Map.of("q", "other")).brief()).isEqualTo("409 search-name-taken");
        assertThat(house.aPatient()
                        .caller()
                        .post("/api/scans/saved-searches", body("Moles", Map.of()))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void of_ten_who_take_a_name_at_once_one_gets_it() {
        var answers =
                AtOnce.run(10, number -> save("Moles", Map.of("q", "mole")).status());

        assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
    }

    @Test
    void saved_searches_are_listed_by_name_and_can_be_deleted() {
        save("b", Map.of("q", "x")).expect(201);
        var first = save("A", Map.of("risk", "HIGH")).expect(201).text("/id");

        assertThat(saved()).containsExactly("A", "b");
        patient.caller().delete("/api/scans/saved-searches/" + first).expect(204);
        assertThat(saved()).containsExactly("b");
        assertThat(patient.caller().delete("/api/scans/saved-searches/" + first).brief())
                .isEqualTo("404 no-such-search");
    }

    @Test
    void a_name_or_filter_that_cannot_be_is_refused() {
        assertThat(save(" ", Map.of()).brief()).isEqualTo("422 invalid-request");
        assertThat(save("x".repeat(61), Map.of()).brief()).isEqualTo("422 invalid-request");
        assertThat(save("a\0", Map.of()).brief()).isEqualTo("422 invalid-request");
        assertThat(save("a", Map.of("q", "a\0")).brief()).isEqualTo("422 invalid-request");
        assertThat(save("a", Map.of("risk", "HUGE")).brief()).isEqualTo("400 malformed-request");
        assertThat(patient.caller()
                        .post("/api/scans/saved-searches", "{\"name\":\"a\"}")
                        .brief())
                .isEqualTo("422 invalid-request");
        assertThat(patient.caller().post("/api/scans/saved-searches", "{").brief())
                .isEqualTo("400 malformed-request");
        assertThat(patient.caller().post("/api/scans/saved-searches", "null").brief())
                .isEqualTo("400 malformed-request");
    }

    private void search(String parameters) {
        patient.caller().get("/api/scans?" + parameters).expect(200);
    }

    private org.cutis.kit.Answer save(String name, Map<String, ?> filters) {
        return patient.caller().post("/api/scans/saved-searches", body(name, filters));
    }

    private static Map<String, Object> body(String name, Map<String, ?> filters) {
        return Map.of("name", name, "filters", filters);
    }

    private List<String> recent() {
        return texts("recent-searches", "/filters/q");
    }

    private List<String> saved() {
        return texts("saved-searches", "/name");
    }

    private List<String> texts(String list, String pointer) {
        var items = patient.caller().get("/api/scans/" + list).json().at("/items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.at(pointer).asString())
                .toList();
    }
}
