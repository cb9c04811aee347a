package org.cutis.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Gives the people of the benchmarks a history: {@code Fill HOME PEOPLE EACH} writes copies of a scan that was really
 * uploaded, a minute apart, into the embedded database of a running server. Copies made before are removed first.
 *
 * <p>The rows are written in the order of time, so that the scans of one person lie scattered among those of the others,
 * as in life. Conditions and risks differ. A copy's report is empty: it lies outside of the row, no list reads it, and those
 * of a million scans would take 10 GB.
 */
final class Fill {
    /** Line of the port in postmaster.pid. */
    private static final int PORT_LINE = 3;

    private Fill() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        try (var database = connect(Path.of(arguments[0]));
                var statement = database.createStatement()) {
            // A copy was never analysed.
            statement.execute("delete from scans.scan where analysed_at is null and status = 'DONE'");
            statement.execute("vacuum full scans.scan");
            copy(database, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
        }
    }

    private static Connection connect(Path home) throws IOException, SQLException {
        try (var folders = Files.newDirectoryStream(home, "data*")) {
            var port = Files.readAllLines(folders.iterator().next().resolve("postmaster.pid"))
                    .get(PORT_LINE)
                    .strip();
            var password =
                    Files.readString(home.resolve("secrets/postgres.password")).strip();
            return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/cutis", "cutis", password);
        }
    }

    private static void copy(Connection database, int people, int each) throws SQLException {
        try (var insert = database.prepareStatement("""
                with one as (select * from scans.scan where analysed_at is not null and risk_level is not null limit 1),
                person as (
                    select id, row_number() over (order by id) as number from identity.account
                    where email like 'person-%@bench.example')
                insert into scans.scan
                    (person_id, id, created_at, report, kind, status, format, stored_width, stored_height, orientation,
                     outcome, condition, probability, risk_level, risk_class, risk_score, risk_urgency, search_text)
                select person.id, uuidv7(-n * interval '1 minute'), now() - n * interval '1 minute', '{}'::jsonb,
                    kind, status, format, stored_width, stored_height, orientation, outcome,
                    (array['nv', 'nv', 'nv', 'mel', 'bkl', 'bcc', 'akiec'])[1 + n % 7], probability,
                    (array['LOW', 'MEDIUM', 'HIGH'])[1 + n % 3], risk_class, risk_score, risk_urgency,
                    search_text || ' copy' || n % 50
                from generate_series(?, 1, -1) n cross join person cross join one
                where person.number <= ?
                order by n desc, person.id
                """)) {
            insert.setInt(1, each);
            insert.setInt(2, people);
            if (insert.executeUpdate() != people * each) {
                throw new IllegalStateException("there are fewer people, or none has an analysed scan to copy");
            }
        }
    }
}
