package org.cutis.platform.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cutis.platform.backup.Manifest.Sequence;
import org.cutis.platform.backup.Manifest.Table;

/** What tables and sequences the rooms have: all that stand in a schema whose migrations Flyway has run. */
final class Tables {
    private final Connection database;
    private final List<String> rooms;

    Tables(Connection database, List<String> rooms) {
        this.database = database;
        this.rooms = rooms;
    }

    /** Each after those that it refers to. The rows are not counted yet. */
    List<Table> inOrder() throws SQLException {
        var waiting = all();
        var references = references();
        var ordered = new ArrayList<Table>();
        var placed = new HashSet<Long>();
        while (!waiting.isEmpty()) {
            var next = waiting.entrySet().stream()
                    .filter(each -> placed.containsAll(references.getOrDefault(each.getKey(), Set.of())))
                    .findFirst()
                    .orElseThrow(() -> new BackupFault(
                            "Tables that refer to each other in a circle cannot be copied row by row."));
            ordered.add(next.getValue());
            placed.add(next.getKey());
            waiting.remove(next.getKey());
        }
        return ordered;
    }

    private Map<Long, Table> all() throws SQLException {
        var tables = new LinkedHashMap<Long, Table>();
        try (var statement = database.prepareStatement("""
                select c.oid, n.nspname, c.relname, array_agg(cast(a.attname as text) order by a.attnum)
                from pg_class c
                join pg_namespace n on n.oid = c.relnamespace
                join pg_attribute a on a.attrelid = c.oid
                where c.relkind = 'r' and n.nspname = any (?)
                    and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                group by 1, 2, 3
                order by 2, 3
                """)) {
            statement.setArray(1, database.createArrayOf("text", rooms.toArray()));
            var rows = statement.executeQuery();
            while (rows.next()) {
                var columns = Arrays.asList((String[]) rows.getArray(4).getArray());
                tables.put(rows.getLong(1), new Table(rows.getString(2), rows.getString(3), columns, 0));
            }
        }
        return tables;
    }

    private Map<Long, Set<Long>> references() throws SQLException {
        var references = new HashMap<Long, Set<Long>>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("""
                        select conrelid, confrelid from pg_constraint where contype = 'f' and conrelid <> confrelid
                        """)) {
            while (rows.next()) {
                references
                        .computeIfAbsent(rows.getLong(1), table -> new HashSet<>())
                        .add(rows.getLong(2));
            }
        }
        return references;
    }

    /** Those that were used. They stand outside of transactions: read after the rows, they are never behind them. */
    List<Sequence> sequences() throws SQLException {
        var sequences = new ArrayList<Sequence>();
        try (var statement = database.prepareStatement("""
                select schemaname, sequencename, last_value from pg_sequences
                where schemaname = any (?) and last_value is not null order by 1, 2
                """)) {
            statement.setArray(1, database.createArrayOf("text", rooms.toArray()));
            var rows = statement.executeQuery();
            while (rows.next()) {
                sequences.add(new Sequence(rows.getString(1), rows.getString(2), rows.getLong(3)));
            }
        }
        return sequences;
    }

    static String quoted(String schema, String name) {
        return quoted(schema) + "." + quoted(name);
    }

    static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
