package org.cutis.audit.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.cutis.kit.AtOnce;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** Each act leaves its entry, in its own transaction. */
@HouseTest
class TrailTests {
    private final House house;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final org.cutis.kit.Trail trail;

    TrailTests(House house, AuditTrail audit, TransactionTemplate transaction) {
        this.house = house;
        this.audit = audit;
        this.transaction = transaction;
        this.trail = new org.cutis.kit.Trail(house);
    }

    @AfterEach
    void back_to_now() {
        house.clock().reset();
    }

    @Test
    void a_scan_leaves_an_entry_for_each_thing_done_to_it() {
        var patient = house.aPatient();
        var scan = patient.aScan(DrawnPhotos.lesion());
        var me = patient.caller();
        me.get("/api/scans").expect(200);
        me.get("/api/insights/dashboard").expect(200);
        me.get("/api/scans/" + scan).expect(200);
        me.delete("/api/scans/" + scan).expect(204);
        me.delete("/api/scans/" + scan).expect(404);
        me.post("/api/scans/" + scan + "/restore").expect(204);
        me.delete("/api/scans?all=true").expect(200);
        me.delete("/api/scans?all=true").expect(200);

        assertThat(trail.of(patient))
                .containsExactly(
                        "PERSON CREATE ACCOUNT",
                        "PERSON SIGN_IN ACCOUNT",
                        "PERSON CREATE SCAN " + scan,
                        "PERSON READ SCAN",
                        "PERSON READ INSIGHTS",
                        "PERSON READ SCAN " + scan,
                        "PERSON DELETE SCAN " + scan,
                        "PERSON RESTORE SCAN " + scan,
                        "PERSON DELETE SCAN");
    }

    @Test
    void signing_in_and_out_and_changes_of_the_account_are_written_down() {
        var patient = house.aPatient();
        house.stranger()
                .post("/api/auth/login", Map.of("login", patient.email(), "password", "two red lamps"))
                .expect(401);
        var there = patient.onAnotherDevice(house.stranger()).caller();
        there.with("If-Match", "*")
                .patch("/api/auth/profile", Map.of("firstName", "Berta"))
                .expect(200);
        there.with("If-Match", "\"1\"")
                .patch("/api/auth/profile", Map.of("firstName", "Cora"))
                .expect(412);
        there.post("/api/auth/password", Map.of("current", Person.PASSWORD, "next", "four blue lamps"))
                .expect(200);
        there.post("/api/auth/logout").expect(204);

        assertThat(trail.of(patient))
                .containsExactly(
                        "PERSON CREATE ACCOUNT",
                        "PERSON SIGN_IN ACCOUNT",
                        "ANONYMOUS SIGN_IN_FAILED ACCOUNT",
                        "PERSON SIGN_IN ACCOUNT",
                        "PERSON UPDATE ACCOUNT",
                        "PERSON PASSWORD_CHANGED ACCOUNT",
                        "PERSON SIGN_OUT ACCOUNT");
    }

    @Test
    void every_act_of_an_administrator_is_written_down_of_the_person_whom_it_is_done_to() {
        var patient = house.aPatient();
        var administrator = house.administrator();
        var account = "/api/users/" + patient.id();
        var there = administrator.caller();
        there.get("/api/users?limit=200").expect(200);
        there.get(account).expect(200);
        there.with("If-Match", "*").patch(account, Map.of("firstName", "Berta")).expect(200);
        there.put(account + "/role", Map.of("role", "DOCTOR")).expect(200);
        there.put(account + "/suspension", Map.of("suspended", true, "reason", "left"))
                .expect(200);
        house.stranger()
                .post("/api/auth/login", Map.of("login", patient.email(), "password", Person.PASSWORD))
                .expect(403);
        there.put(account + "/suspension", Map.of("suspended", false)).expect(200);
        there.delete(account).expect(204);
        there.delete(account).expect(404);

        assertThat(trail.of(patient))
                .containsExactly(
                        "PERSON CREATE ACCOUNT",
                        "PERSON SIGN_IN ACCOUNT",
                        "PERSON READ ACCOUNT",
                        "PERSON UPDATE ACCOUNT",
                        "PERSON MADE_DOCTOR ACCOUNT",
                        "PERSON SUSPENDED ACCOUNT",
                        "PERSON SIGN_IN_FAILED ACCOUNT",
                        "PERSON READMITTED ACCOUNT",
                        "PERSON DELETE ACCOUNT");
        assertThat(house.db()
                        .sql("select count(*) from audit.entry where person_id = :person and actor_id = :administrator")
                        .param("person", patient.id())
                        .param("administrator", administrator.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(6);
    }

    @Test
    void what_an_administrator_may_not_do_leaves_nothing() {
        var patient = house.aPatient();
        var other = house.aPatient();
        var account = "/api/users/" + patient.id();

        other.caller().get(account).expect(403);
        other.caller().put(account + "/role", Map.of("role", "ADMIN")).expect(403);
        other.caller().delete(account).expect(403);

        assertThat(trail.of(patient)).containsExactly("PERSON CREATE ACCOUNT", "PERSON SIGN_IN ACCOUNT");
    }

    @Test
    void the_end_of_a_session_is_written_down_whoever_ends_it() {
        var patient = house.aPatient();
        var me = patient.caller();
        var there = patient.onAnotherDevice(house.stranger());
        var theirs = me.get("/api/auth/sessions").expect(200).text("/items/0/id");
        me.delete("/api/auth/sessions/" + theirs).expect(204);
        me.delete("/api/auth/sessions/" + theirs).expect(404);
        patient.onAnotherDevice(house.stranger());
        me.delete("/api/auth/sessions").expect(204);
        me.delete("/api/auth/sessions").expect(204);
        house.stranger()
                .post("/api/auth/refresh", Map.of("refresh", patient.refresh()))
                .expect(200);
        // Copied: the server ends the session of whoever holds it.
        house.stranger()
                .post("/api/auth/refresh", Map.of("refresh", patient.refresh()))
                .expect(401);
        house.stranger()
                .post("/api/auth/refresh", Map.of("refresh", there.refresh()))
                .expect(401);

        assertThat(trail.of(patient))
                .containsExactly(
                        "PERSON CREATE ACCOUNT",
                        "PERSON SIGN_IN ACCOUNT",
                        "PERSON SIGN_IN ACCOUNT",
                        "PERSON SIGN_OUT ACCOUNT",
                        "PERSON SIGN_IN ACCOUNT",
                        "PERSON SIGN_OUT ACCOUNT",
                        "SYSTEM SIGN_OUT ACCOUNT");
    }

    @Test
    void the_first_administrator_was_made_by_the_server() {
        var administrator = house.administrator();

        assertThat(trail.of(administrator)).startsWith("PERSON CREATE ACCOUNT", "SYSTEM MADE_ADMIN ACCOUNT");
    }

    @Test
    void an_act_that_is_rolled_back_leaves_nothing() {
        var person = new PersonId(UUID.randomUUID());

        transaction.executeWithoutResult(status -> {
            audit.record(AuditEvent.own(person, Act.UPDATE, Thing.ACCOUNT, null));
            audit.record(AuditEvent.own(person, Act.READ, Thing.SCAN, null));
            status.setRollbackOnly();
        });
        assertThat(trail.of(person.value())).isEmpty();

        // Nor is it taken for written down.
        audit.record(AuditEvent.own(person, Act.READ, Thing.SCAN, null));
        assertThat(trail.of(person.value())).containsExactly("PERSON READ SCAN");
    }

    @Test
    void an_act_that_cannot_be_written_down_is_not_done() {
        var patient = house.aPatient();

        // Whatever keeps the entry from its table; here, a rule on this person.
        var refuses =
                "alter table audit.entry add constraint refused check (person_id <> '" + patient.id() + "') not valid";
        house.db().sql(refuses).update();
        try {
            assertThat(patient.caller()
                            .with("If-Match", "*")
                            .patch("/api/auth/profile", Map.of("firstName", "Berta"))
                            .status())
                    .isEqualTo(500);
            assertThat(patient.caller().get("/api/scans").status()).isEqualTo(500);
        } finally {
            house.db().sql("alter table audit.entry drop constraint refused").update();
        }
        assertThat(patient.caller().get("/api/auth/profile").text("/firstName")).isEqualTo("Anna");
    }

    @Test
    void nothing_is_changed_outside_of_a_transaction() {
        var event = AuditEvent.own(new PersonId(UUID.randomUUID()), Act.DELETE, Thing.SCAN, null);

        assertThatThrownBy(() -> audit.record(event)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void reading_my_own_is_written_down_once_an_hour_for_each_thing() {
        var patient = house.aPatient();
        var scan = patient.aScan(DrawnPhotos.lesion());
        var before = trail.of(patient).size();

        for (int time = 0; time < 3; time++) {
            patient.caller().get("/api/scans?limit=" + (time + 1)).expect(200);
            patient.caller().get("/api/scans/" + scan).expect(200);
            patient.caller().get("/api/scans/" + scan + "/photo?size=thumb").expect(200);
            patient.caller().get("/api/scans/" + scan + "/letter.pdf").expect(200);
        }
        assertThat(trail.of(patient)).hasSize(before + 2);

        house.clock().advance(Duration.ofHours(1));
        var later = patient.onAnotherDevice(house.stranger()).caller();
        later.get("/api/scans/" + scan).expect(200);
        assertThat(trail.of(patient)).endsWith("PERSON SIGN_IN ACCOUNT", "PERSON READ SCAN " + scan);
    }

    @Test
    void reading_somebody_elses_is_written_down_every_time() {
        var patient = house.aPatient();
        var doctor = new PersonId(house.aPatient().id());

        for (int time = 0; time < 3; time++) {
            audit.record(AuditEvent.by(Actor.of(doctor), Act.READ, new PersonId(patient.id()), Thing.SCAN, null));
        }

        assertThat(trail.of(patient)).filteredOn("PERSON READ SCAN"::equals).hasSize(3);
    }

    /** Ten at a time meet after they have written and before any of them commits, while one more has not committed either. */
    @Test
    void fifty_acts_at_once_do_not_wait_for_each_other() {
        var person = new PersonId(UUID.randomUUID());
        var meeting = new CyclicBarrier(10);

        transaction.executeWithoutResult(status -> {
            audit.record(AuditEvent.own(person, Act.UPDATE, Thing.ACCOUNT, null));
            AtOnce.run(50, number -> {
                transaction.executeWithoutResult(theirs -> {
                    audit.record(AuditEvent.own(person, Act.UPDATE, Thing.ACCOUNT, null));
                    await(meeting);
                });
                return number;
            });
        });

        assertThat(trail.of(person.value())).isEqualTo(java.util.Collections.nCopies(51, "PERSON UPDATE ACCOUNT"));
    }

    @Test
    void the_entry_names_the_request_and_nothing_of_the_person_but_ids() {
        var patient = house.aPatient();
        patient.caller()
                .with("X-Request-Id", "of-this-test-1")
                .get("/api/scans?q=zwiebel")
                .expect(200);

        var rows = house.db()
                .sql("select cast(e as text) from audit.entry e where person_id = :person")
                .param("person", patient.id())
                .query(String.class)
                .list();
        assertThat(rows).anyMatch(row -> row.contains("of-this-test-1"));
        assertThat(rows)
                .noneMatch(row -> List.of("zwiebel", "@", "Anna").stream().anyMatch(row::contains));
    }

    private static void await(CyclicBarrier meeting) {
        try {
            meeting.await(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("they wait for each other", e);
        }
    }
}
