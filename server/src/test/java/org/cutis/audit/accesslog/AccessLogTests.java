package org.cutis.audit.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.cutis.kit.Committed;
import org.cutis.kit.House;
import org.cutis.kit.HouseTest;
import org.cutis.kit.Person;
import org.cutis.platform.AuditEvent;
import org.cutis.platform.AuditEvent.Act;
import org.cutis.platform.AuditEvent.Actor;
import org.cutis.platform.AuditEvent.Thing;
import org.cutis.platform.AuditTrail;
import org.cutis.platform.PersonId;
import org.cutis.vision.DrawnPhotos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@HouseTest
class AccessLogTests {
    private static final String LOG = "/api/account/access-log";

    private final House house;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    AccessLogTests(House house, AuditTrail audit, TransactionTemplate transaction) {
        this.house = house;
        this.audit = audit;
        this.transaction = transaction;
    }

    @Test
    void i_see_what_i_did_newest_first() {
        var patient = house.aPatient();
        var scan = patient.aScan(DrawnPhotos.lesion());
        patient.caller().get("/api/scans/" + scan).expect(200);

        var lines = items(patient, "");

        assertThat(lines)
                .extracting(line -> line.at("/act").asString())
                .containsExactly("READ", "CREATE", "SIGN_IN", "CREATE");
        assertThat(lines).extracting(line -> line.at("/who").asString()).containsOnly("YOU");
        assertThat(lines.getFirst().at("/thing").asString()).isEqualTo("SCAN");
        assertThat(lines.getFirst().at("/thingId").asString()).isEqualTo(scan);
        assertThat(lines.getFirst().at("/at").asString()).endsWith("Z");
    }

    @Test
    void i_see_by_name_who_else_looked_at_mine_and_why() {
        var patient = house.aPatient();
        var doctor = house.aPatient();
        look(doctor, patient, "on call, patient unconscious");

        var line = items(patient, "?others=true").getFirst();

        assertThat(line.at("/who").asString()).isEqualTo("SOMEBODY");
        assertThat(line.at("/name").asString()).isEqualTo("Anna Berg");
        assertThat(line.at("/reason").asString()).isEqualTo("on call, patient unconscious");
        assertThat(items(doctor, ""))
                .extracting(each -> each.at("/act").asString())
                .containsExactly("SIGN_IN", "CREATE");
    }

    @Test
    void a_wrong_password_of_somebody_unknown_is_among_what_others_did() {
        var patient = house.aPatient();
        house.stranger()
                .post("/api/auth/login", java.util.Map.of("login", patient.email(), "password", "two red lamps"))
                .expect(401);

        var lines = items(patient, "?others=true");

        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.at("/who").asString()).isEqualTo("ANONYMOUS");
            assertThat(line.at("/act").asString()).isEqualTo("SIGN_IN_FAILED");
        });
    }

    @Test
    void i_see_what_an_administrator_did_to_my_account_but_not_the_reason_for_other_administrators() {
        var patient = house.aPatient();
        var suspension = "/api/users/" + patient.id() + "/suspension";
        var administrator = house.administrator().caller();
        administrator
                .put(suspension, java.util.Map.of("suspended", true, "reason", "lent to a colleague"))
                .expect(200);
        administrator.put(suspension, java.util.Map.of("suspended", false)).expect(200);

        var log = patient.onAnotherDevice(house.stranger())
                .caller()
                .get(LOG + "?others=true")
                .expect(200);

        assertThat(log.json().at("/items"))
                .extracting(line ->
                        line.at("/who").asString() + " " + line.at("/act").asString())
                .containsExactly("SOMEBODY READMITTED", "SOMEBODY SUSPENDED");
        assertThat(log.json().at("/items/0/name").asString()).isNotEmpty();
        assertThat(log.words()).doesNotContain("colleague");
    }

    @Test
    void nobody_sees_the_log_of_another() {
        var patient = house.aPatient();
        var scan = patient.aScan(DrawnPhotos.lesion());

        for (var other : List.of(house.aPatient(), house.administrator())) {
            assertThat(other.caller().get(LOG + "?limit=200").expect(200).words())
                    .doesNotContain(scan, patient.id().toString());
        }
    }

    @Test
    void pages_follow_each_other_without_gap_or_repeat() {
        var patient = house.aPatient();
        for (int time = 0; time < 4; time++) {
            look(house.aPatient(), patient, "time " + time);
        }

        var seen = new ArrayList<String>();
        var cursor = "";
        do {
            var page = patient.caller().get(LOG + "?limit=2" + cursor).expect(200);
            page.json().at("/items").forEach(line -> seen.add(line.at("/id").asString()));
            cursor = page.json().at("/next").isNull() ? "" : "&cursor=" + page.text("/next");
        } while (!cursor.isEmpty());

        assertThat(seen).hasSize(6).doesNotHaveDuplicates().isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(patient.caller().get(LOG + "?cursor=seven").brief()).isEqualTo("400 malformed-request");
        assertThat(patient.caller().get(LOG + "?limit=201").brief()).isEqualTo("422 invalid-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "es", "ar"})
    void every_act_has_its_words_in_every_language(String language) {
        var words = JsonMapper.shared()
                .readTree(Committed.file("web/src/texts/" + language + ".json").text())
                .at("/audit");

        assertThat(words.at("/act").propertyNames()).containsExactlyInAnyOrderElementsOf(names(Act.values()));
        assertThat(words.at("/thing").propertyNames()).containsAll(names(Thing.values()));
        assertThat(words.at("/who").propertyNames()).containsExactlyInAnyOrderElementsOf(names(AccessLog.Who.values()));
    }

    private static List<String> names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).toList();
    }

    private void look(Person doctor, Person patient, String why) {
        transaction.executeWithoutResult(status -> audit.record(AuditEvent.by(
                        Actor.of(new PersonId(doctor.id())), Act.READ, new PersonId(patient.id()), Thing.SCAN, null)
                .because(why)));
    }

    private static List<JsonNode> items(Person person, String query) {
        var items = person.caller().get(LOG + query).expect(200).json().at("/items");
        return StreamSupport.stream(items.spliterator(), false).toList();
    }
}
