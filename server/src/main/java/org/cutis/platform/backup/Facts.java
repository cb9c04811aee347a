package org.cutis.platform.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.cutis.platform.backup.Manifest.Migration;
import org.cutis.platform.backup.Manifest.Sequence;
import org.cutis.platform.backup.Manifest.Table;

/** What a manifest says of the database that it comes from. The time is the database's own. */
record Facts(String madeAt, String postgres, byte[] masterKeyCheck, boolean withKey) {
    static Facts of(Connection database, boolean withKey) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery("""
                        select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
                            current_setting('server_version')
                        """)) {
            row.next();
            return new Facts(row.getString(1), row.getString(2), KeyCopy.check(database), withKey);
        }
    }

    ArchiveWriter.Facts of(
            Manifest.Kind kind, List<Migration> migrations, List<Table> tables, List<Sequence> sequences) {
        return (files, bytes, listSha256) -> new Manifest(
                Manifest.FORMAT,
                kind,
                madeAt,
                postgres,
                files,
                bytes,
                listSha256,
                masterKeyCheck,
                withKey,
                migrations,
                tables,
                sequences);
    }
}
