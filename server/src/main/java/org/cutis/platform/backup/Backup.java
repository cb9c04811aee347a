package org.cutis.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.cutis.platform.postgres.Databases;

/** {@code cutis backup}: the database first, the blobs that it names second, beside a server that works on. */
final class Backup {
    private Backup() {}

    static Manifest make(Installation here, Path folder, boolean withKey) {
        if (!here.embedded()) {
            throw new BackupFault(
                    "CUTIS_DATABASE_URL names a database of your own: back it up with its own tools, such as"
                            + " pg_basebackup; cutis export copies its rows and the photos into a folder.");
        }
        here.requireDatabase();
        var blobs = here.blobs();
        try (var postgres = here.database();
                var database = Installation.connect(postgres);
                var paused = DeletionsPaused.in(database)) {
            var archive = ArchiveWriter.into(folder);
            var facts = Facts.of(database, withKey);
            new BaseBackup(database, archive).copy();
            try (var password = Files.newInputStream(here.home().path().resolve(Databases.PASSWORD))) {
                archive.copy(password, Databases.PASSWORD);
            }
            BlobCopy.out(blobs, archive);
            if (withKey) {
                KeyCopy.out(here, archive);
            }
            return archive.end(facts.of(Manifest.Kind.BACKUP, List.of(), List.of(), List.of()));
        } catch (SQLException e) {
            throw BackupFault.of(e);
        } catch (IOException e) {
            throw BackupFault.of("The backup into " + folder + " failed", e);
        }
    }
}
