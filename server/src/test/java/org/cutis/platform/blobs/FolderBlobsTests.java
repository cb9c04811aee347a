package org.cutis.platform.blobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.UUID;
import org.cutis.kit.AtOnce;
import org.cutis.kit.House;
import org.cutis.kit.HouseTest;
import org.cutis.kit.Kept;
import org.cutis.platform.BlobName;
import org.cutis.platform.Blobs;
import org.cutis.platform.PersonId;
import org.cutis.platform.secrets.SealBroken;
import org.junit.jupiter.api.Test;

@HouseTest
class FolderBlobsTests {
    private static final byte[] BYTES = "a photo of skin, or so we say".getBytes(StandardCharsets.UTF_8);

    private final Blobs blobs;
    private final Path root;

    FolderBlobsTests(House house, Blobs blobs) {
        this.blobs = blobs;
        this.root = house.home().resolve("blobs");
    }

    @Test
    void a_blob_reads_as_it_was_written() {
        var name = aBlob("photo");

        blobs.put(name, BYTES);

        assertThat(blobs.get(name)).hasValue(BYTES);
    }

    @Test
    void a_blob_that_was_deleted_is_gone_with_its_folder() {
        var name = aBlob("photo");
        blobs.put(name, BYTES);

        blobs.delete(name);

        assertThat(blobs.get(name)).isEmpty();
        assertThat(file(name).getParent()).doesNotExist();
    }

    @Test
    void the_disk_holds_nothing_that_can_be_read() throws IOException {
        var name = aBlob("photo");
        blobs.put(name, BYTES);

        assertThat(Files.readString(file(name), StandardCharsets.ISO_8859_1)).doesNotContain("photo", "skin");
    }

    @Test
    void the_same_bytes_look_different_each_time() throws IOException {
        var one = aBlob("photo");
        var other = new BlobName(one.person(), one.path().replace("photo", "thumb"));
        blobs.put(one, BYTES);
        blobs.put(other, BYTES);

        assertThat(Files.readAllBytes(file(one))).isNotEqualTo(Files.readAllBytes(file(other)));
    }

    @Test
    void a_blob_in_another_persons_place_does_not_open() throws IOException {
        var annas = aBlob("photo");
        var bernds = aBlob("photo");
        blobs.put(annas, BYTES);
        blobs.put(bernds, BYTES);

        Files.write(file(bernds), Files.readAllBytes(file(annas)));

        assertThatThrownBy(() -> blobs.get(bernds)).isInstanceOf(SealBroken.class);
    }

    @Test
    void a_blob_in_another_scans_place_does_not_open() throws IOException {
        var one = aBlob("photo");
        var other = new BlobName(one.person(), "scans/" + UUID.randomUUID() + "/photo");
        blobs.put(one, BYTES);
        blobs.put(other, BYTES);

        Files.write(file(other), Files.readAllBytes(file(one)));

        assertThatThrownBy(() -> blobs.get(other)).isInstanceOf(SealBroken.class);
    }

    @Test
    void a_blob_with_one_bit_turned_does_not_open() throws IOException {
        var name = aBlob("photo");
        blobs.put(name, BYTES);
        var bytes = Files.readAllBytes(file(name));
        bytes[20] ^= 1;

        Files.write(file(name), bytes);

        assertThatThrownBy(() -> blobs.get(name)).isInstanceOf(SealBroken.class);
    }

    @Test
    void files_and_folders_are_for_their_owner_only() throws IOException {
        var name = aBlob("photo");
        blobs.put(name, BYTES);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file(name))))
                .isEqualTo("rw-------");
        var steps = root.relativize(file(name));
        for (int depth = 1; depth < steps.getNameCount(); depth++) {
            var folder = root.resolve(steps.subpath(0, depth));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                    .isEqualTo("rwx------");
        }
    }

    /** The last blob of a folder takes the folder with it, perhaps from under one that is being written. */
    @Test
    void writing_beside_a_blob_that_is_deleted_loses_nothing() {
        var gone = aBlob("gone");
        var stays = new BlobName(gone.person(), gone.path().replace("gone", "stays"));

        AtOnce.run(8, number -> {
            for (int round = 0; round < 40; round++) {
                if (number % 2 == 0) {
                    blobs.put(gone, BYTES);
                    blobs.delete(gone);
                } else {
                    blobs.put(new BlobName(stays.person(), stays.path() + number), BYTES);
                    blobs.delete(new BlobName(stays.person(), stays.path() + number));
                }
            }
            blobs.put(new BlobName(stays.person(), stays.path() + number), BYTES);
            return number;
        });

        for (int number = 0; number < 8; number++) {
            assertThat(blobs.get(new BlobName(stays.person(), stays.path() + number)))
                    .hasValue(BYTES);
        }
    }

    @Test
    void a_sweep_asks_of_old_blobs_of_its_area_only() throws IOException {
        var old = aBlob("photo");
        var young = aBlob("photo");
        var elsewhere = new BlobName(new PersonId(UUID.randomUUID()), "exports/" + UUID.randomUUID());
        for (var name : new BlobName[] {old, young, elsewhere}) {
            blobs.put(name, BYTES);
        }
        Kept.age(file(old));
        Kept.age(file(elsewhere));
        var unfinished = file(old).resolveSibling("thumb-" + UUID.randomUUID() + ".unfinished");
        Files.write(unfinished, BYTES);
        Kept.age(unfinished);

        int removed = blobs.sweep("scans", Instant.now().minusSeconds(3_600), name -> !name.equals(elsewhere));

        assertThat(removed).isGreaterThanOrEqualTo(2);
        assertThat(file(old)).doesNotExist();
        assertThat(unfinished).doesNotExist();
        assertThat(blobs.get(young)).isPresent();
        assertThat(blobs.get(elsewhere)).isPresent();
    }

    @Test
    void a_sweep_leaves_alone_what_is_none_of_ours() throws IOException {
        var strange = Files.createDirectories(root.resolve("lost+found/not-a-person/scans/x"));
        Files.write(strange.resolve("photo"), BYTES);
        Files.write(root.resolve(".DS_Store"), BYTES);
        var blob = aBlob("photo");
        blobs.put(blob, BYTES);
        var notes = file(blob).resolveSibling("READ ME.txt");
        Files.write(notes, BYTES);
        for (var file : new Path[] {strange.resolve("photo"), root.resolve(".DS_Store"), notes}) {
            Kept.age(file);
        }

        blobs.sweep("scans", Instant.now().minusSeconds(3_600), name -> true);

        assertThat(strange.resolve("photo")).exists();
        assertThat(root.resolve(".DS_Store")).exists();
        assertThat(notes).exists();
    }

    private static BlobName aBlob(String picture) {
        return new BlobName(new PersonId(UUID.randomUUID()), "scans/" + UUID.randomUUID() + "/" + picture);
    }

    private Path file(BlobName name) {
        var person = name.person().toString();
        return root.resolve(person.substring(34)).resolve(person).resolve(name.path());
    }
}
