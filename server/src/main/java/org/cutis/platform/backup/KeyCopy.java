package org.cutis.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.cutis.platform.secrets.KeyFile;

/** The master key stays out of an archive unless it is asked for: whoever has both can read every photo. */
final class KeyCopy {
    private static final String FILE = "secrets/master.key";

    private KeyCopy() {}

    static void out(Installation here, ArchiveWriter archive) throws IOException {
        try (var key = Files.newInputStream(here.keyFile())) {
            archive.copy(key, FILE);
        }
    }

    /** Opens only under the key of this database. */
    static byte[] check(Connection database) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery("select sealed from platform.master_key_check where id = 1")) {
            if (!row.next()) {
                throw new BackupFault("The database holds nothing yet: no server has run on it.");
            }
            return row.getBytes(1);
        }
    }

    /** @throws BackupFault if no key is at hand that opens what the archive holds */
    static void require(Archive archive, Installation here) {
        var manifest = archive.manifest();
        Path key = here.hasKey() || !manifest.withKey() ? here.keyFile() : archive.file(FILE);
        if (!Files.exists(key)) {
            throw new BackupFault("The master key is not in this archive; put it into " + here.keyFile()
                    + " (mode 0600), or name its file with CUTIS_MASTER_KEY_FILE.");
        }
        if (!KeyFile.opens(key, manifest.masterKeyCheck())) {
            throw new BackupFault(
                    "The master key in " + key + " is not the one of this archive; put the right file there.");
        }
    }

    static void in(Archive archive, Installation here) throws IOException {
        if (archive.manifest().withKey() && !here.hasKey()) {
            archive.each(FILE, entry -> archive.copy(entry, here.keyFile()));
        }
    }
}
