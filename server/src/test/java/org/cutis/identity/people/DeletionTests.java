package org.cutis.identity.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cutis.kit.House;
import org.cutis.kit.HouseTest;
import org.cutis.kit.Kept;
import org.cutis.kit.ManyScans;
import org.cutis.kit.Person;
import org.cutis.kit.ServerProcess;
import org.cutis.kit.Upload;
import org.cutis.platform.BlobName;
import org.cutis.platform.Blobs;
import org.cutis.platform.PersonId;
import org.cutis.platform.ProblemException;
import org.cutis.vision.DrawnPhotos;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Of a person who is deleted nothing is left that anybody could read. */
@HouseTest
class DeletionTests {
    private static final byte[] PHOTO = DrawnPhotos.lesion();

    private final House house;
    private final Blobs blobs;
    private final Kept kept;
    private final Person person;
    private final String scan;

    DeletionTests(House house, Blobs blobs) {
        this.house = house;
        this.blobs = blobs;
        this.kept = new Kept(house);
        this.person = house.aPatient();
        this.scan =
                person.caller().upload(Upload.of(PHOTO).key("k1")).expect(201).text("/id");
        person.caller().get("/api/scans/" + scan + "/photo?size=thumb").expect(200);
        person.caller().get("/api/scans?q=naevus").expect(200);
        person.caller()
                .post("/api/scans/saved-searches", Map.of("name", "moles", "filters", Map.of("q", "mole")))
                .expect(201);
    }

    @AfterEach
    void back_to_now() {
        house.clock().reset();
    }

    @Test
    void whoever_is_deleted_is_signed_out_at_once_and_unknown() {
        delete();

        assertThat(person.caller().get("/api/scans").brief()).isEqualTo("401 not-signed-in");
        assertThat(house.stranger()
                        .post("/api/auth/refresh", Map.of("refresh", person.refresh()))
                        .brief())
                .isEqualTo("401 session-ended");
        assertThat(house.stranger()
                        .post("/api/auth/login", Map.of("login", person.email(), "password", Person.PASSWORD))
                        .brief())
                .isEqualTo("401 wrong-credentials");
        assertThat(house.administrator()
                        .caller()
                        .get("/api/users/" + person.id())
                        .brief())
                .isEqualTo("404 no-such-person");
    }

    @Test
    void no_row_of_any_room_names_them_but_the_empty_key_the_job_that_looks_again_and_the_audit_trail() {
        assertThat(tablesThatName(person.id().toString()))
                .contains("identity.account", "scans.scan", "scans.search", "platform.idempotency_key");

        delete();

        assertThat(tablesThatName(person.email())).isEmpty();
        assertThat(tablesThatName(person.id().toString()))
                .containsExactlyInAnyOrder("audit.entry", "platform.person_key", "platform.scheduled_tasks");
        assertThat(house.db()
                        .sql("select wrapped from platform.person_key where person_id = :person")
                        .param("person", person.id())
                        .query(byte[].class)
                        .single())
                .isEmpty();
    }

    @Test
    void their_photos_cannot_be_opened_any_more_and_are_swept() {
        var photo = new BlobName(new PersonId(person.id()), "scans/" + scan + "/photo");
        assertThat(blobs.get(photo)).isPresent();

        delete();

        assertThat(kept.blobsOf(person)).isNotEmpty();
        assertThatThrownBy(() -> blobs.get(photo)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> blobs.put(photo, PHOTO)).isInstanceOf(ProblemException.class);
        blobs.sweep(
                "scans",
                Instant.now().plusSeconds(60),
                blob -> blob.person().value().equals(person.id()));
        assertThat(kept.blobsOf(person)).isEmpty();
    }

    @Test
    void what_a_request_under_way_still_wrote_goes_ten_minutes_later() {
        var other = house.aPatient();
        var late = new ManyScans(house)
                .copiesOf(other.aScan(PHOTO), 1, Instant.now())
                .getFirst();
        delete();
        house.db()
                .sql("update scans.scan set person_id = :person where id = :id")
                .param("person", person.id())
                .param("id", Kept.uuid(late))
                .update();
        assertThat(kept.scansOf(person)).isEqualTo(1);

        house.clock().advance(ErasePerson.AGAIN_AFTER.plusSeconds(1));

        for (int tenth = 0; tenth < 100 && kept.scansOf(person) > 0; tenth++) {
            ServerProcess.pause(100);
        }
        assertThat(kept.scansOf(person)).isZero();
        assertThat(kept.scansOf(other)).isEqualTo(1);
    }

    @Test
    void nobody_elses_things_are_touched_and_the_address_is_free_again() {
        var other = house.aPatient();
        var theirs = other.aScan(PHOTO);

        delete();

        assertThat(other.caller().get("/api/scans/" + theirs + "/photo").status())
                .isEqualTo(200);
        var body = Person.aRegistration();
        body.put("email", person.email());
        var again = Person.of(
                house.stranger(),
                house.stranger().post("/api/auth/register", body).expect(201));
        assertThat(again.id()).isNotEqualTo(person.id());
        assertThat(again.caller().get("/api/scans").json().at("/items")).isEmpty();
        again.aScan(PHOTO);
    }

    private void delete() {
        assertThat(house.administrator()
                        .caller()
                        .delete("/api/users/" + person.id())
                        .status())
                .isEqualTo(204);
    }

    private List<String> tablesThatName(String text) {
        return house.db().sql("""
                        select table_schema || '.' || table_name from information_schema.tables
                        where table_schema not in ('pg_catalog', 'information_schema')
                            and table_schema || '.' || table_name <> 'platform.bucket'
                        """).query(String.class).list().stream()
                .map(String::valueOf)
                .filter(table -> house.db()
                        .sql("select exists (select 1 from " + table
                                + " t where position(:text in cast(t as text)) > 0)")
                        .param("text", text)
                        .query(Boolean.class)
                        .single())
                .toList();
    }
}
