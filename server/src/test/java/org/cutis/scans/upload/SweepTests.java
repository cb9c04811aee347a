package org.cutis.scans.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.cutis.kit.House;
import org.cutis.kit.HouseTest;
import org.cutis.kit.Kept;
import org.cutis.kit.Person;
import org.cutis.kit.Trail;
import org.cutis.vision.DrawnPhotos;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@HouseTest
class SweepTests {
    private static final byte[] PHOTO = DrawnPhotos.lesion();

    private final House house;
    private final Kept kept;
    private final Sweep sweep;

    SweepTests(House house, Sweep sweep) {
        this.house = house;
        this.kept = new Kept(house);
        this.sweep = sweep;
    }

    @AfterEach
    void back_to_now() {
        house.clock().reset();
    }

    @Test
    void blobs_without_a_row_go_once_they_are_old_and_nothing_else_does() throws IOException {
        var patient = house.aPatient();
        var scan = patient.aScan(PHOTO);
        patient.caller().get("/api/scans/" + scan + "/photo?size=thumb").expect(200);
        var old = anOrphan(patient);
        var young = anOrphan(patient);
        kept.blobsOf(patient).stream().filter(file -> !file.equals(young)).forEach(Kept::age);

        sweep.sweepBlobs(Instant.now().minus(Duration.ofHours(1)));

        assertThat(old).doesNotExist();
        assertThat(young).exists();
        assertThat(kept.blobOf(patient, scan, "photo")).exists();
        assertThat(kept.blobOf(patient, scan, "thumb")).exists();
        assertThat(patient.caller()
                        .get("/api/scans/" + scan + "/photo?size=thumb")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_file_that_is_no_blob_does_not_stop_the_sweep() throws IOException {
        var patient = house.aPatient();
        patient.aScan(PHOTO);
        var strange = kept.blobOf(patient, "not-a-scan", "photo");
        Files.createDirectories(strange.getParent());
        Files.write(strange, PHOTO);
        var old = anOrphan(patient);
        Kept.age(strange);
        Kept.age(old);

        sweep.sweepBlobs(Instant.now().minus(Duration.ofHours(1)));

        assertThat(strange).exists();
        assertThat(old).doesNotExist();
    }

    @Test
    void a_deleted_scan_goes_for_good_after_thirty_days_with_all_its_pictures() {
        var patient = house.aPatient();
        var deleted = patient.aScan(PHOTO);
        var other = patient.aScan(PHOTO);
        patient.caller().delete("/api/scans/" + deleted).expect(204);

        sweep.run();
        assertThat(kept.scansOf(patient)).isEqualTo(2);
        house.clock().advance(Duration.ofDays(30).plusSeconds(1));
        sweep.run();

        assertThat(kept.scansOf(patient)).isEqualTo(1);
        assertThat(new Trail(house).of(patient)).endsWith("SYSTEM DELETE SCAN " + deleted);
        assertThat(kept.blobsOf(patient)).containsExactly(kept.blobOf(patient, other, "photo"));
    }

    private java.nio.file.Path anOrphan(Person patient) throws IOException {
        var orphan = kept.blobOf(patient, UUID.randomUUID().toString(), "photo");
        Files.createDirectories(orphan.getParent());
        return Files.write(orphan, new byte[100]);
    }
}
