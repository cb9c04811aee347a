package org.cutis.platform.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.cutis.platform.postgres.Databases;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL's own files, copied while it writes them, and the log that makes one moment of them; by the book: "Making a
 * Base Backup Using the Low Level API", PostgreSQL 18, chapter 25.3.4. All in one session, which PostgreSQL demands.
 */
final class BaseBackup {
    /** Of the running server, or made anew by it at every start. */
    private static final Set<String> LEFT_OUT = Set.of(
            "postmaster.pid",
            "postmaster.opts",
            "backup_label",
            "backup_label.old",
            "tablespace_map",
            "tablespace_map.old",
            "backup_manifest",
            "current_logfiles",
            "pg_internal.init");

    /** Only the folder itself is copied. The log comes at the end, as much of it as is needed. */
    private static final Set<String> EMPTIED = Set.of(
            "pg_wal",
            "pg_dynshmem",
            "pg_notify",
            "pg_replslot",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private static final String CONTROL = "global/pg_control";

    private final Connection database;
    private final Path data;
    private final ArchiveWriter archive;

    BaseBackup(Connection database, ArchiveWriter archive) throws SQLException {
        this.database = database;
        this.data = Path.of(text("show data_directory"));
        this.archive = archive;
    }

    void copy() throws SQLException, IOException {
        // Keeps the log from being removed before it is copied; gone with the session.
        text(
                "select slot_name from pg_create_physical_replication_slot('cutis_backup_' || pg_backend_pid(), true, true)");
        var start = text("select pg_backup_start('cutis', fast => true)");
        copyFiles();
        String stop;
        try (var statement = database.createStatement();
                var row = statement.executeQuery(
                        "select lsn, labelfile, spcmapfile from pg_backup_stop(wait_for_archive => false)")) {
            row.next();
            stop = row.getString(1);
            archive.put(place("backup_label"), row.getString(2).getBytes(StandardCharsets.UTF_8));
            if (!row.getString(3).isBlank()) {
                throw new BackupFault(
                        "The database has tablespaces, which this backup does not copy; use pg_basebackup.");
            }
        }
        copyLog(start, stop);
    }

    private void copyFiles() throws IOException {
        Files.walkFileTree(data, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                var name = data.relativize(folder).toString();
                if (folder.getFileName().toString().startsWith("pgsql_tmp")) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                archive.folder(name.isEmpty() ? Databases.DATA : place(name));
                return EMPTIED.contains(name) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                var name = file.getFileName().toString();
                if (attributes.isRegularFile() && !LEFT_OUT.contains(name) && !name.startsWith("pgsql_tmp")) {
                    copyFile(file);
                }
                return FileVisitResult.CONTINUE;
            }

            // Tables are dropped while we walk; the log says so too.
            @Override
            public FileVisitResult visitFileFailed(Path file, IOException fault) throws IOException {
                return continueIfGone(fault);
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException fault) throws IOException {
                return fault == null ? FileVisitResult.CONTINUE : continueIfGone(fault);
            }
        });
        for (var folder : List.of("pg_wal/archive_status", "pg_wal/summaries")) {
            archive.folder(place(folder));
        }
    }

    private void copyFile(Path file) throws IOException {
        var name = data.relativize(file).toString();
        if (name.equals(CONTROL)) {
            archive.put(place(name), readInOnePiece(file));
            return;
        }
        try (var in = Files.newInputStream(file)) {
            archive.copy(in, place(name));
        } catch (NoSuchFileException gone) {
            continueIfGone(gone);
        }
    }

    /** The log mends pages that were torn while they were copied, but not this one file. */
    private static byte[] readInOnePiece(Path file) throws IOException {
        while (true) {
            var once = Files.readAllBytes(file);
            if (Arrays.equals(once, Files.readAllBytes(file))) {
                return once;
            }
        }
    }

    private static FileVisitResult continueIfGone(IOException fault) throws IOException {
        if (fault instanceof NoSuchFileException) {
            return FileVisitResult.CONTINUE;
        }
        throw fault;
    }

    /** Every segment from the start to the stop. The stop has switched to a new one, so that its own is complete. */
    private void copyLog(String start, String stop) throws SQLException, IOException {
        for (var segment : segments(start, stop)) {
            var file = data.resolve("pg_wal").resolve(segment);
            if (!Files.exists(file)) {
                throw new BackupFault("PostgreSQL no longer has its log " + segment + "; make the backup again.");
            }
            try (var in = Files.newInputStream(file)) {
                archive.copy(in, place("pg_wal/" + segment));
            }
        }
    }

    private List<String> segments(String start, String stop) throws SQLException {
        var names = new ArrayList<String>();
        try (var statement = database.prepareStatement("""
                select pg_walfile_name(pg_lsn '0/0' + number * size + 1)
                from (select setting::numeric as size from pg_settings where name = 'wal_segment_size') as segment,
                    generate_series(
                        div(?::pg_lsn - pg_lsn '0/0', size), div(?::pg_lsn - pg_lsn '0/0' - 1, size)) as number
                order by number
                """)) {
            statement.setString(1, start);
            statement.setString(2, stop);
            var rows = statement.executeQuery();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static String place(String name) {
        return Databases.DATA + "/" + name;
    }

    private String text(String sql) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
