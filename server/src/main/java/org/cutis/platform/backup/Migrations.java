package org.cutis.platform.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.cutis.platform.backup.Manifest.Migration;
import org.cutis.platform.postgres.Database;
import org.cutis.platform.postgres.RoomMigrations;
import org.flywaydb.core.api.MigrationInfo;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The steps that make the rooms' tables: those that a database has had, and those that this Cutis brings. */
final class Migrations {
    private Migrations() {}

    static List<Migration> had(Connection database) throws SQLException {
        var had = new ArrayList<Migration>();
        for (var room : rooms(database)) {
            try (var statement = database.createStatement();
                    var rows = statement.executeQuery("select version, checksum from "
                            + Tables.quoted(RoomMigrations.HISTORY + "_" + room)
                            + " where type = 'SQL' and success order by installed_rank")) {
                while (rows.next()) {
                    had.add(new Migration(room, Objects.toString(rows.getString(1), ""), rows.getInt(2)));
                }
            }
        }
        return had;
    }

    static List<String> rooms(Connection database) throws SQLException {
        var rooms = new ArrayList<String>();
        try (var statement = database.prepareStatement("""
                select substr(tablename, length(?) + 2) from pg_tables
                where schemaname = current_schema() and starts_with(tablename, ? || '_') order by 1
                """)) {
            statement.setString(1, RoomMigrations.HISTORY);
            statement.setString(2, RoomMigrations.HISTORY);
            var rows = statement.executeQuery();
            while (rows.next()) {
                rooms.add(rows.getString(1));
            }
        }
        return rooms;
    }

    /**
     * Makes the tables as the server would at its start, with the same histories.
     *
     * @throws BackupFault if they would not be those that the rows came from
     */
    static void make(Database database, List<Migration> wanted) {
        var rooms = wanted.stream().map(Migration::room).distinct().toList();
        var brought = rooms.stream()
                .flatMap(room -> Arrays.stream(
                                RoomMigrations.of(room, source(database)).info().all())
                        .filter(step -> step.getChecksum() != null)
                        .map(step -> migration(room, step)))
                .toList();
        if (!brought.equals(wanted)) {
            throw new BackupFault(
                    "The export was made by another version of Cutis; import it with that one, then start this one.");
        }
        rooms.forEach(room -> RoomMigrations.of(room, source(database)).migrate());
    }

    private static Migration migration(String room, MigrationInfo step) {
        return new Migration(
                room, String.valueOf(step.getVersion()), Objects.requireNonNullElse(step.getChecksum(), 0));
    }

    private static DataSource source(Database database) {
        return new DriverManagerDataSource(database.jdbcUrl(), database.user(), database.password());
    }
}
