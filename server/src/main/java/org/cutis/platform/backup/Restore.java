package org.cutis.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cutis.platform.postgres.Databases;

/** {@code cutis restore}: a backup becomes a data folder. The database comes last, under a name that no server starts on. */
final class Restore {
    private Restore() {}

    static Manifest into(Installation here, Path folder) {
        if (!here.embedded()) {
            throw new BackupFault("A backup is of the embedded database; unset CUTIS_DATABASE_URL to restore it.");
        }
        var home = here.home().path();
        try {
            refuseUnlessEmpty(home);
            var archive = Archive.verified(folder, Manifest.Kind.BACKUP);
            KeyCopy.require(archive, here);

            OwnerOnly.folder(home);
            var data = home.resolve(Databases.RESTORING);
            OwnerOnly.folder(data);
            KeyCopy.in(archive, here);
            archive.each(Databases.PASSWORD, entry -> archive.copy(entry, home.resolve(Databases.PASSWORD)));
            BlobCopy.in(archive, here.blobs());
            archive.each(Databases.DATA + "/", entry -> place(archive, entry, data));
            OwnerOnly.sync(home);
            Files.move(data, home.resolve(Databases.DATA));
            OwnerOnly.sync(home);
            return archive.manifest();
        } catch (IOException e) {
            throw BackupFault.of("The backup in " + folder + " cannot be restored into " + home, e);
        }
    }

    private static void place(Archive archive, Entry entry, Path data) throws IOException {
        var target = data.resolve(entry.path().substring(Databases.DATA.length() + 1));
        if (entry.isFolder()) {
            OwnerOnly.folder(target);
        } else {
            archive.copy(entry, target);
        }
    }

    /** The master key may have been laid there before, and PostgreSQL's programs may be unpacked: neither is data. */
    private static void refuseUnlessEmpty(Path home) throws IOException {
        if (!Files.exists(home)) {
            return;
        }
        try (var files = Files.walk(home, 2)) {
            boolean holdsData = files.map(home::relativize)
                    .anyMatch(file -> !file.toString().isEmpty()
                            && !file.startsWith("secrets")
                            && !file.getName(0).toString().startsWith("postgres-"));
            if (holdsData || Files.exists(home.resolve(Databases.PASSWORD))) {
                throw new BackupFault("The data folder " + home
                        + " is not empty; set CUTIS_HOME to a new folder, or move the old one away.");
            }
        }
    }
}
