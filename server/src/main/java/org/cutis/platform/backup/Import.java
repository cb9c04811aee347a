package org.cutis.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Collectors;
import org.cutis.platform.backup.Manifest.Sequence;
import org.cutis.platform.backup.Manifest.Table;
import org.postgresql.PGConnection;

/** {@code cutis import}: an export fills a database without rows; the blobs first, the rows that name them in one go. */
final class Import {
    private Import() {}

    static Manifest from(Installation here, Path folder) {
        var archive = Archive.verified(folder, Manifest.Kind.EXPORT);
        KeyCopy.require(archive, here);
        var manifest = archive.manifest();
        try (var postgres = here.database();
                var database = Installation.connect(postgres)) {
            refuseUnlessEmpty(database, postgres.place());
            Migrations.make(postgres, manifest.migrations());
            KeyCopy.in(archive, here);
            BlobCopy.in(archive, here.blobs());

            Export.writeAlike(database);
            database.setAutoCommit(false);
            empty(database, manifest);
            for (var table : manifest.tables()) {
                fill(database, table, archive);
            }
            for (var sequence : manifest.sequences()) {
                advance(database, sequence);
            }
            database.commit();
            return manifest;
        } catch (SQLException e) {
            throw BackupFault.of(e);
        } catch (IOException e) {
            throw BackupFault.of("The export in " + folder + " cannot be imported", e);
        }
    }

    private static void refuseUnlessEmpty(Connection database, String place) throws SQLException {
        for (var table : new Tables(database, Migrations.rooms(database)).inOrder()) {
            try (var statement = database.createStatement();
                    var row = statement.executeQuery(
                            "select 1 from " + Tables.quoted(table.schema(), table.name()) + " limit 1")) {
                if (row.next()) {
                    throw new BackupFault("The database (" + place
                            + ") holds rows already; an export goes into an empty one, on which no server has run.");
                }
            }
        }
    }

    /** What the migrations themselves have put in is among the exported rows. */
    private static void empty(Connection database, Manifest manifest) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("truncate "
                    + manifest.tables().stream()
                            .map(table -> Tables.quoted(table.schema(), table.name()))
                            .collect(Collectors.joining(", ")));
        }
    }

    private static void fill(Connection database, Table table, Archive archive) throws SQLException, IOException {
        try (var in = Files.newInputStream(archive.file(table.file()))) {
            long rows = database.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + Export.columns(table) + " from stdin (format csv, header match)", in);
            if (rows != table.rows()) {
                throw new BackupFault("The table " + table.schema() + "." + table.name() + " took " + rows
                        + " rows instead of " + table.rows() + ".");
            }
        }
    }

    private static void advance(Connection database, Sequence sequence) throws SQLException {
        try (var statement = database.prepareStatement("select setval(cast(? as regclass), ?)")) {
            statement.setString(1, Tables.quoted(sequence.schema(), sequence.name()));
            statement.setLong(2, sequence.lastValue());
            statement.execute();
        }
    }
}
