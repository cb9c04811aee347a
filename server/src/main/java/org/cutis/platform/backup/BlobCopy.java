package org.cutis.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import org.cutis.platform.blobs.BlobPlace;
import org.cutis.platform.blobs.BlobStore;

/** Blobs as they are, sealed, between a store of either kind and the folder {@code blobs} of an archive. */
final class BlobCopy {
    private static final String FOLDER = "blobs/";

    private BlobCopy() {}

    /** After the rows: each that the rows name is there by then, and stays while deletions are paused. */
    static void out(BlobStore store, ArchiveWriter archive) throws IOException {
        try (var few = new FewAtOnce()) {
            store.all(name -> few.run(() -> {
                var bytes = store.get(name);
                if (bytes.isPresent()) {
                    archive.put(FOLDER + BlobPlace.of(name), bytes.get());
                }
            }));
            few.end();
        }
    }

    /** Before the rows that name them. */
    static void in(Archive archive, BlobStore store) throws IOException {
        try (var few = new FewAtOnce()) {
            archive.each(FOLDER, entry -> {
                var name = BlobPlace.name(entry.path().substring(FOLDER.length()))
                        .orElseThrow(
                                () -> new BackupFault("The archive names a photo that cannot be: " + entry.path()));
                few.run(() -> store.put(name, Files.readAllBytes(archive.file(entry.path()))));
            });
            few.end();
        }
    }
}
