package org.cutis.scans.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.cutis.kit.Answer;
import org.cutis.kit.House;
import org.cutis.kit.HouseTest;
import org.cutis.kit.Person;
import org.cutis.vision.DrawnPhotos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A scan is as unknown to everybody but its owner as one that never was. */
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OthersScansTests {
    private final House house;
    private final Person owner;
    private final String scan;

    OthersScansTests(House house) {
        this.house = house;
        this.owner = house.aPatient();
        this.scan = owner.aScan(DrawnPhotos.lesion());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET ",
                "GET /photo",
                "GET /photo?size=thumb",
                "GET /photo?size=full",
                "GET /overlays/outline.png",
                "GET /overlays/heatmap.png",
                "GET /events",
                "HEAD /photo",
                "DELETE ",
                "POST /restore"
            })
    void every_address_of_it_answers_404_as_if_it_were_not(String request) {
        var others = house.aPatient();

        var seen = call(others, request, scan);
        var unknown = call(others, request, UUID.randomUUID().toString());

        assertThat(seen.status()).isEqualTo(404);
        assertThat(seen.words().replaceAll("\"requestId\":\"[^\"]*\"", ""))
                .isEqualTo(unknown.words().replaceAll("\"requestId\":\"[^\"]*\"", ""));
        assertThat(call(house.administrator(), request, scan).status()).isEqualTo(404);
        owner.caller().get("/api/scans/" + scan).expect(200);
    }

    @Test
    void it_is_in_nobody_elses_list_search_or_statistics() {
        var others = house.aPatient().caller();

        assertThat(others.get("/api/scans?count=true").json().at("/count").asInt())
                .isZero();
        assertThat(others.get("/api/scans?q=n").json().at("/items")).isEmpty();
        assertThat(others.get("/api/scans/statistics").json().at("/total").asInt())
                .isZero();
    }

    @Test
    void a_deleted_scan_is_gone_for_its_owner_too_but_can_be_restored() {
        owner.caller().delete("/api/scans/" + scan).expect(204);

        assertThat(call(owner, "GET ", scan).brief()).isEqualTo("404 no-such-scan");
        assertThat(call(owner, "GET /photo", scan).brief()).isEqualTo("404 no-such-scan");
        assertThat(call(owner, "GET /events", scan).brief()).isEqualTo("404 no-such-scan");
        assertThat(call(owner, "DELETE ", scan).brief()).isEqualTo("404 no-such-scan");
        assertThat(call(house.aPatient(), "POST /restore", scan).brief()).isEqualTo("404 no-such-scan");
        assertThat(call(owner, "POST /restore", scan).status()).isEqualTo(204);
        assertThat(call(owner, "GET ", scan).status()).isEqualTo(200);
    }

    @Test
    void an_id_that_is_none_is_malformed() {
        assertThat(call(owner, "GET ", "seven").brief()).isEqualTo("400 malformed-request");
    }

    private static Answer call(Person person, String request, String id) {
        var method = request.substring(0, request.indexOf(' '));
        return person.caller()
                .send(
                        method,
                        "/api/scans/" + id + request.substring(request.indexOf(' ') + 1),
                        java.net.http.HttpRequest.BodyPublishers.noBody());
    }
}
