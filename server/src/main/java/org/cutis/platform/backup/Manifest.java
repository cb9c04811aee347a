package org.cutis.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an archive says of itself; written last, so that an archive without one did not end.
 *
 * @param listSha256 of the list of files, which holds size and SHA-256 of each
 * @param masterKeyCheck a value that opens only under the master key of the database
 * @param withKey whether the master key is in the archive
 * @param migrations what the tables of an export look like; none for a backup
 * @param tables of an export, each after those that it refers to
 * @param sequences of an export
 */
record Manifest(
        int format,
        Kind kind,
        String madeAt,
        String postgres,
        long files,
        long bytes,
        String listSha256,
        byte[] masterKeyCheck,
        boolean withKey,
        List<Migration> migrations,
        List<Table> tables,
        List<Sequence> sequences) {
    static final int FORMAT = 1;
    static final String FILE = "manifest.json";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** Of files of PostgreSQL itself, or of rows. */
    enum Kind {
        BACKUP,
        EXPORT
    }

    /** A step that made a room's tables, by Flyway's own numbers. */
    record Migration(String room, String version, int checksum) {}

    record Table(String schema, String name, List<String> columns, long rows) {
        String file() {
            return "rows/" + schema + "." + name + ".csv";
        }
    }

    record Sequence(String schema, String name, long lastValue) {}

    String json() {
        return JSON.writeValueAsString(this);
    }

    static Manifest read(Path folder) {
        try {
            var manifest = JSON.readValue(Files.readString(folder.resolve(FILE)), Manifest.class);
            if (manifest.format() != FORMAT) {
                throw new BackupFault("The archive in " + folder + " is of format " + manifest.format()
                        + "; this Cutis reads format " + FORMAT + ".");
            }
            return manifest;
        } catch (NoSuchFileException e) {
            throw new BackupFault(
                    "The folder " + folder + " holds no archive of Cutis that is whole: it has no " + FILE + ".", e);
        } catch (IOException e) {
            throw BackupFault.of("The file " + folder.resolve(FILE) + " cannot be read", e);
        } catch (JacksonException e) {
            throw new BackupFault("The file " + folder.resolve(FILE) + " is damaged.", e);
        }
    }
}
