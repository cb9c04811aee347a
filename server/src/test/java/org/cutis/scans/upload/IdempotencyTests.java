package org.cutis.scans.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.cutis.kit.AtOnce;
import org.cutis.kit.House;
import org.cutis.kit.HouseTest;
import org.cutis.kit.Kept;
import org.cutis.kit.Person;
import org.cutis.kit.Upload;
import org.cutis.vision.DrawnPhotos;
import org.cutis.vision.HostileFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@HouseTest
class IdempotencyTests {
    private static final byte[] PHOTO = DrawnPhotos.lesion();

    private final House house;
    private final Kept kept;

    IdempotencyTests(House house) {
        this.house = house;
        this.kept = new Kept(house);
    }

    @AfterEach
    void back_to_now() {
        house.clock().reset();
    }

    @Test
    void the_same_upload_sent_twice_makes_one_scan() {
        var patient = house.aPatient();
        var first = patient.caller().upload(Upload.of(PHOTO).key("k1"));

        var second = patient.caller().upload(Upload.of(PHOTO).key("k1"));

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(kept.scansOf(patient)).isEqualTo(1);
        assertThat(kept.blobsOf(patient)).hasSize(1);
    }

    @Test
    void twenty_at_once_make_one_scan() {
        var patient = house.aPatient();

        var ids = AtOnce.run(
                20,
                number -> patient.caller()
                        .upload(Upload.of(PHOTO).key("k1"))
                        .expect(201)
                        .text("/id"));

        assertThat(ids).hasSize(20).containsOnly(ids.getFirst());
        assertThat(kept.scansOf(patient)).isEqualTo(1);
        assertThat(kept.blobsOf(patient)).hasSize(1);
    }

    @Test
    void a_key_used_for_another_photo_or_field_is_refused() {
        var patient = house.aPatient();
        patient.caller().upload(Upload.of(PHOTO).key("k1")).expect(201);

        var otherPhoto =
                patient.caller().upload(Upload.of(DrawnPhotos.lesion(2)).key("k1"));
        var otherField = patient.caller().upload(Upload.of(PHOTO).key("k1").with("bodySite", "BACK"));

        assertThat(otherPhoto.brief()).isEqualTo("422 idempotency-mismatch");
        assertThat(otherField.brief()).isEqualTo("422 idempotency-mismatch");
        assertThat(kept.scansOf(patient)).isEqualTo(1);
    }

    @Test
    void two_people_may_use_the_same_key() {
        var anna = house.aPatient().caller().upload(Upload.of(PHOTO).key("k1"));
        var bernd = house.aPatient().caller().upload(Upload.of(PHOTO).key("k1"));

        assertThat(bernd.text("/id")).isNotEqualTo(anna.text("/id"));
    }

    @Test
    void a_key_holds_for_a_day() {
        var patient = house.aPatient();
        var first = patient.caller().upload(Upload.of(PHOTO).key("k1")).expect(201);

        house.clock().advance(Duration.ofHours(25));
        var again = patient.onAnotherDevice(house.stranger());
        var second = again.caller().upload(Upload.of(DrawnPhotos.lesion(2)).key("k1"));

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.text("/id")).isNotEqualTo(first.text("/id"));
    }

    @Test
    void a_refused_photo_does_not_use_the_key_up() {
        var patient = house.aPatient();
        patient.caller().upload(Upload.of(HostileFiles.text()).key("k1")).expect(415);
        patient.caller()
                .upload(Upload.of(HostileUploadTests.pngOfNoise()).key("k1"))
                .expect(422);

        var answer = patient.caller().upload(Upload.of(PHOTO).key("k1"));

        assertThat(answer.status()).isEqualTo(201);
    }

    @Test
    void a_damaged_photo_sent_many_times_at_once_is_refused_each_time() {
        Person patient = house.aPatient();

        var answers = AtOnce.run(
                8,
                number -> patient.caller()
                        .upload(Upload.of(HostileUploadTests.pngOfNoise()).key("k1"))
                        .brief());

        assertThat(answers).isSubsetOf("422 photo-unreadable", "503 temporarily-unavailable");
        assertThat(kept.scansOf(patient)).isZero();
        assertThat(kept.blobsOf(patient)).isEmpty();
    }
}
