package org.cutis.scans.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.cutis.kit.House;
import org.cutis.kit.HouseTest;
import org.cutis.kit.Person;
import org.cutis.kit.Upload;
import org.cutis.vision.DrawnPhotos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchTests {
    private final House house;
    private final Person patient;

    SearchTests(House house) {
        this.house = house;
        this.patient = house.aPatient();
        patient.caller()
                .upload(Upload.of(DrawnPhotos.lesion())
                        .with("bodySite", "BACK")
                        .with("note", "100% round, left_side, it's \"new\" \\ größer geworden"))
                .expect(201);
        patient.caller()
                .upload(Upload.of(DrawnPhotos.lesion(2)).with("note", "another"))
                .expect(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"100%", "left_side", "it's", "\"new\"", "\\", "GRÖßER", "round back", "BACK naevus", "100% NÄVUS"
            })
    void words_are_found_in_note_body_site_and_condition(String words) {
        assertThat(found(words)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_"})
    void a_percent_sign_and_an_underscore_are_only_text(String words) {
        assertThat(found(words)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"naevus", "Nävus", "nv"})
    void a_condition_is_found_in_english_and_german(String words) {
        assertThat(found(words)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"10_%", "left%side", "' or '1'='1", "'; drop table scans.scan; --", ":word0", "round front"})
    void what_is_not_there_is_not_found(String words) {
        assertThat(found(words)).isZero();
    }

    @Test
    void a_search_of_nothing_but_spaces_narrows_nothing() {
        var other = house.aPatient().caller();

        assertThat(found("  ")).isEqualTo(2);
        other.get("/api/scans?q=%20%20").expect(200);
        assertThat(other.get("/api/scans/recent-searches").json().at("/items")).isEmpty();
    }

    @Test
    void a_search_that_is_too_long_or_holds_a_nul_is_refused() {
        assertThat(search("x".repeat(201)).brief()).isEqualTo("422 invalid-request");
        assertThat(search("x".repeat(7_000)).brief()).isEqualTo("422 invalid-request");
        assertThat(search("a\0b").brief()).isEqualTo("422 invalid-request");
    }

    private int found(String words) {
        return search(words).expect(200).json().at("/items").size();
    }

    private org.cutis.kit.Answer search(String words) {
        return patient.caller().get("/api/scans?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    }
}
