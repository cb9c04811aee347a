package org.cutis.platform.blobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.cutis.kit.House;
import org.cutis.kit.HouseTest;
import org.cutis.kit.Kept;
import org.cutis.platform.Blobs;
import org.junit.jupiter.api.Test;

@HouseTest
class FolderBlobsTests extends BlobsContract {
    FolderBlobsTests(House house, BlobStore store, Blobs blobs) {
        super(house, store, blobs, house.home().resolve("blobs"));
    }

    @Test
    void a_blob_that_was_deleted_takes_its_folder_with_it() {
        var name = aBlob("photo");
        blobs.put(name, BYTES);

        blobs.delete(name);

        assertThat(file(name).getParent()).doesNotExist();
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

    @Test
    void a_sweep_clears_away_what_a_crash_left_half_written() throws IOException {
        var blob = aBlob("photo");
        blobs.put(blob, BYTES);
        var unfinished = file(blob).resolveSibling("thumb-" + UUID.randomUUID() + ".unfinished");
        Files.write(unfinished, BYTES);
        Kept.age(unfinished);

        blobs.sweep("scans", anHourAgo(), name -> false);

        assertThat(unfinished).doesNotExist();
        assertThat(blobs.get(blob)).isPresent();
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

        blobs.sweep("scans", anHourAgo(), name -> true);

        assertThat(strange.resolve("photo")).exists();
        assertThat(root.resolve(".DS_Store")).exists();
        assertThat(notes).exists();
    }
}
