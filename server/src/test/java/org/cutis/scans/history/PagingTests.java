package org.cutis.scans.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.cutis.kit.Answer;
import org.cutis.kit.House;
import org.cutis.kit.HouseTest;
import org.cutis.kit.ManyScans;
import org.cutis.kit.Person;
import org.cutis.vision.DrawnPhotos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagingTests {
    private static final Instant FIRST = Instant.parse("2026-03-02T09:00:00Z");

    private final House house;
    private final Person patient;
    private final List<String> newestFirst;

    PagingTests(House house) {
        this.house = house;
        this.patient = house.aPatient();
        this.newestFirst = aHundredAndTwentyScans(patient);
    }

    private List<String> aHundredAndTwentyScans(Person owner) {
        var scan = owner.aScan(DrawnPhotos.lesion());
        var scans = new ArrayList<>(new ManyScans(house).copiesOf(scan, 119, FIRST));
        scans.add(scan);
        scans.sort(Comparator.reverseOrder());
        return scans;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 50, 60, 119, 120, 200})
    void every_scan_comes_once_newest_first_whatever_the_page(int limit) {
        assertThat(walk("/api/scans?limit=" + limit)).isEqualTo(newestFirst);
    }

    @Test
    void a_page_has_fifty_unless_asked_for_more_or_less() {
        assertThat(get("/api/scans").json().at("/items")).hasSize(50);
    }

    @Test
    void what_comes_or_goes_meanwhile_shifts_no_page() {
        var other = house.aPatient();
        var scans = aHundredAndTwentyScans(other);
        var first = other.caller().get("/api/scans?limit=40");
        other.aScan(DrawnPhotos.lesion());
        other.caller().delete("/api/scans/" + scans.get(10)).expect(204);

        var second = other.caller().get("/api/scans?limit=40&cursor=" + first.text("/next"));

        assertThat(ids(second)).isEqualTo(scans.subList(40, 80));
    }

    @Test
    void they_are_counted_only_when_asked() {
        assertThat(get("/api/scans?count=true").json().at("/count").asInt()).isEqualTo(120);
        assertThat(get("/api/scans").json().has("count")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            limit=0,           422 invalid-request
            limit=201,         422 invalid-request
            limit=-1,          422 invalid-request
            limit=many,        400 malformed-request
            limit=99999999999, 400 malformed-request
            cursor=x,          400 malformed-request
            cursor=%00,        400 malformed-request
            cursor=AAAA,       400 malformed-request
            kind=TOE,          400 malformed-request
            from=yesterday,    400 malformed-request
            lesionId=1,        400 malformed-request
            count=perhaps,     400 malformed-request
            """)
    void a_parameter_that_cannot_be_is_refused(String parameter, String expected) {
        assertThat(get("/api/scans?" + parameter).brief()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            from=2026-03-02&to=2026-03-02,                       119
            from=2026-03-03,                                     1
            to=2026-03-01,                                       0
            from=-999999999-01-01,                               120
            to=%2B999999999-12-31,                               120
            from=2026-03-02&to=2026-03-02&q=naevus, 119
            lesionId=00000000-0000-7000-8000-000000000000,       0
            bodySite=BACK,                                       0
            kind=FACE,                                           0
            """)
    void filters_narrow_the_list(String filters, int expected) {
        assertThat(get("/api/scans?count=true&" + filters)
                        .expect(200)
                        .json()
                        .at("/count")
                        .asInt())
                .isEqualTo(expected);
    }

    private List<String> walk(String address) {
        var all = new ArrayList<String>();
        var next = "";
        do {
            var page = get(address + (next.isEmpty() ? "" : "&cursor=" + next)).expect(200);
            all.addAll(ids(page));
            next = page.text("/next");
        } while (!next.isEmpty() && all.size() < 1_000);
        return all;
    }

    private static List<String> ids(Answer page) {
        return StreamSupport.stream(page.json().at("/items").spliterator(), false)
                .map(row -> row.at("/id").asString())
                .toList();
    }

    private Answer get(String address) {
        return patient.caller().get(address);
    }
}
