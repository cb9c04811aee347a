package org.cutis.platform.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cutis.platform.backup.Manifest.Table;
import org.postgresql.PGConnection;

/** {@code cutis export}: the rows of every room as they were at one moment, then the blobs; for another PostgreSQL. */
final class Export {
    private Export() {}

    static Manifest make(Installation here, Path folder, boolean withKey) {
        here.requireDatabase();
        var blobs = here.blobs();
        try (var postgres = here.database();
                var database = Installation.connect(postgres);
                var paused = DeletionsPaused.in(database)) {
            var archive = ArchiveWriter.into(folder);
            var facts = Facts.of(database, withKey);
            writeAlike(database);
            database.setAutoCommit(false);
            database.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            database.setReadOnly(true);
            var migrations = Migrations.had(database);
            var tables = new Tables(database, Migrations.rooms(database));
            var written = rows(database, tables.inOrder(), archive);
            var sequences = tables.sequences();
            database.rollback();
            database.setReadOnly(false);
            database.setAutoCommit(true);
            BlobCopy.out(blobs, archive);
            if (withKey) {
                KeyCopy.out(here, archive);
            }
            return archive.end(facts.of(Manifest.Kind.EXPORT, migrations, written, sequences));
        } catch (SQLException e) {
            throw BackupFault.of(e);
        } catch (IOException e) {
            throw BackupFault.of("The export into " + folder + " failed", e);
        }
    }

    /** However the two servers are set. */
    static void writeAlike(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("set timezone = 'UTC'");
            statement.execute("set datestyle = 'ISO'");
            statement.execute("set intervalstyle = 'iso_8601'");
            statement.execute("set extra_float_digits = 1");
            statement.execute("set bytea_output = 'hex'");
        }
    }

    private static List<Table> rows(Connection database, List<Table> tables, ArchiveWriter archive)
            throws SQLException, IOException {
        var copies = database.unwrap(PGConnection.class).getCopyAPI();
        var written = new ArrayList<Table>();
        for (var table : tables) {
            try (var out = archive.file(table.file())) {
                long rows = copies.copyOut("copy " + columns(table) + " to stdout (format csv, header true)", out);
                written.add(new Table(table.schema(), table.name(), table.columns(), rows));
            }
        }
        return written;
    }

    /** Such as {@code "room"."table" ("one", "other")}. */
    static String columns(Table table) {
        return Tables.quoted(table.schema(), table.name())
                + table.columns().stream().map(Tables::quoted).collect(Collectors.joining(", ", " (", ")"));
    }
}
