package org.cutis.platform.blobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import org.cutis.kit.AtOnce;
import org.cutis.kit.House;
import org.cutis.kit.Kept;
import org.cutis.platform.BlobName;
import org.cutis.platform.Blobs;
import org.cutis.platform.PersonId;
import org.cutis.platform.secrets.SealBroken;
import org.junit.jupiter.api.Test;

/** What blobs promise wherever they lie. Both kinds of store keep them as files in the end, which a test may look at. */
abstract class BlobsContract {
    static final byte[] BYTES = "a photo of skin, or so we say".getBytes(StandardCharsets.UTF_8);

    final House house;
    final BlobStore store;
    final Blobs blobs;
    final Path root;

    /** @param root the folder below which the store keeps its files */
    BlobsContract(House house, BlobStore store, Blobs blobs, Path root) {
        this.house = house;
        this.store = store;
        this.blobs = blobs;
        this.root = root;
    }

    @Test
    void a_blob_reads_as_it_was_written() {
        var name = aBlob("photo");

        blobs.put(name, BYTES);

        assertThat(blobs.get(name)).hasValue(BYTES);
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
    void a_blob_that_is_written_again_reads_as_the_second_time() {
        var name = aBlob("photo");
        blobs.put(name, BYTES);

        blobs.put(name, new byte[3_000_000]);

        assertThat(blobs.get(name)).hasValue(new byte[3_000_000]);
    }

    @Test
    void a_blob_that_was_never_written_is_not_there_and_can_be_deleted() {
        var name = aBlob("photo");

        blobs.delete(name);

        assertThat(blobs.get(name)).isEmpty();
    }

    @Test
    void a_blob_that_was_deleted_is_gone() {
        var name = aBlob("photo");
        blobs.put(name, BYTES);

        blobs.delete(name);

        assertThat(blobs.get(name)).isEmpty();
        assertThat(file(name)).doesNotExist();
    }

    @Test
    void what_is_stored_cannot_be_read() throws IOException {
        var name = aBlob("photo");
        blobs.put(name, BYTES);

        assertThat(Files.readString(file(name), StandardCharsets.ISO_8859_1)).doesNotContain("photo", "skin");
    }

    @Test
    void a_sweep_asks_of_old_blobs_of_its_area_only() {
        var old = aBlob("photo");
        var young = aBlob("photo");
        var elsewhere = new BlobName(new PersonId(UUID.randomUUID()), "exports/" + UUID.randomUUID());
        for (var name : new BlobName[] {old, young, elsewhere}) {
            blobs.put(name, BYTES);
        }
        Kept.age(file(old));
        Kept.age(file(elsewhere));

        int removed = blobs.sweep("scans", anHourAgo(), name -> !name.equals(elsewhere));

        assertThat(removed).isPositive();
        assertThat(blobs.get(old)).isEmpty();
        assertThat(blobs.get(young)).isPresent();
        assertThat(blobs.get(elsewhere)).isPresent();
    }

    @Test
    void a_sweep_leaves_alone_what_a_database_names_or_persons_it_does_not_know() throws IOException {
        var named = aBlob("photo");
        blobs.put(named, BYTES);
        var strangers = aBlob("photo");
        store.put(strangers, BYTES);
        Kept.age(file(named));
        Kept.age(file(strangers));

        blobs.sweep("scans", anHourAgo(), name -> !name.equals(named));

        assertThat(blobs.get(named)).isPresent();
        assertThat(store.get(strangers)).isPresent();
    }

    @Test
    void nothing_is_deleted_while_a_copy_is_made() {
        var deleted = aBlob("photo");
        var swept = aBlob("photo");
        blobs.put(deleted, BYTES);
        blobs.put(swept, BYTES);
        Kept.age(file(swept));

        house.whileLocked(Deletions.PAUSE, () -> {
            blobs.delete(deleted);
            blobs.sweep("scans", anHourAgo(), swept::equals);

            assertThat(blobs.get(deleted)).isPresent();
            assertThat(blobs.get(swept)).isPresent();
        });
        blobs.sweep("scans", anHourAgo(), swept::equals);

        assertThat(blobs.get(swept)).isEmpty();
    }

    @Test
    void all_blobs_are_listed() {
        var names = new ArrayList<BlobName>();
        var one = aBlob("photo");
        var other = new BlobName(one.person(), "exports/" + UUID.randomUUID());
        blobs.put(one, BYTES);
        blobs.put(other, BYTES);

        store.all(names::add);

        assertThat(names).contains(one, other).doesNotHaveDuplicates();
    }

    static Instant anHourAgo() {
        return Instant.now().minusSeconds(3_600);
    }

    static BlobName aBlob(String picture) {
        return new BlobName(new PersonId(UUID.randomUUID()), "scans/" + UUID.randomUUID() + "/" + picture);
    }

    Path file(BlobName name) {
        return root.resolve(BlobPlace.of(name));
    }
}
