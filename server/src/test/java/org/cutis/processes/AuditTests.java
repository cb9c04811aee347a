package org.cutis.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.cutis.kit.AtOnce;
import org.cutis.kit.Command;
import org.cutis.kit.EmbeddedDatabase;
import org.cutis.kit.Homes;
import org.cutis.kit.Person;
import org.cutis.kit.ServerProcess;
import org.cutis.vision.DrawnPhotos;
import org.junit.jupiter.api.Test;

/** One audit trail, however many processes write it, wherever it moves; an operator can tell whether it is whole. */
class AuditTests {
    private static final Pattern OK = Pattern.compile(
            "cutis verify-audit: OK, (\\d+) entries, from 1 to (\\d+:[0-9a-f]{64}); 0 are not sealed yet");

    private final Path home = Homes.fresh("audited");

    @Test
    void two_servers_write_one_chain_which_an_operator_verifies_after_a_move_too() {
        try (var first = ServerProcess.on(home).start()) {
            first.ready();
            var url = first.database().url();
            try (var second =
                    ServerProcess.on(home).with("CUTIS_DATABASE_URL", url).start()) {
                var servers = java.util.List.of(first.ready(), second.ready());
                AtOnce.run(20, number -> {
                    Person.register(servers.get(number % 2))
                            .caller()
                            .get("/api/scans")
                            .expect(200);
                    return number;
                });
                Person.register(servers.getFirst()).aScan(DrawnPhotos.lesion());
                untilSealed(first.database());
            }
            var place = whole(home, Map.of());
            assertThat(Integer.parseInt(place.substring(0, place.indexOf(':')))).isGreaterThanOrEqualTo(42);

            move(place, url);
            tamper(first.database(), place);
        }
    }

    private void move(String place, String url) {
        var folder = Homes.empty("exports").resolve("one");
        Command.cutis(home, Map.of(), "export", "--with-key", folder.toString()).expectDone();
        new EmbeddedDatabase(home).sql().sql("create database elsewhere").update();
        var elsewhere = url.replaceFirst("/cutis$", "/elsewhere");
        var there = Map.of("CUTIS_DATABASE_URL", elsewhere);
        var other = Homes.fresh("moved");
        Command.cutis(other, there, "import", folder.toString()).expectDone();

        assertThat(whole(other, there)).isEqualTo(place);
        var plan = ServerProcess.on(other).with("CUTIS_DATABASE_URL", elsewhere);
        try (var server = plan.start()) {
            Person.register(server.ready());
        }
        assertThat(Command.cutis(other, there, "verify-audit", place).status()).isZero();
    }

    /** As somebody who owns the database but has not the master key. */
    private void tamper(EmbeddedDatabase database, String place) {
        database.sql().sql("alter table audit.entry disable trigger all").update();
        database.sql()
                .sql("update audit.entry set act = 'RESTORE' where sequence = 7")
                .update();
        var found = Command.cutis(home, Map.of(), "verify-audit", place);
        assertThat(found.status()).isEqualTo(1);
        assertThat(found.output()).isEmpty();
        assertThat(found.errors()).startsWith("cutis verify-audit: Entry 7 (").contains("is not what was sealed");

        assertThat(Command.cutis(home, Map.of(), "verify-audit", "seven").status())
                .isEqualTo(2);
        var nowhere = Command.cutis(Homes.empty("nowhere"), Map.of(), "verify-audit");
        assertThat(nowhere.status()).isEqualTo(1);
        assertThat(nowhere.errors()).startsWith("cutis verify-audit: There is no database in");
    }

    /** @return where the chain stands */
    private static String whole(Path home, Map<String, String> environment) {
        var output =
                Command.cutis(home, environment, "verify-audit").expectDone().output();
        var found = OK.matcher(output);
        assertThat(found.find()).as(output).isTrue();
        return found.group(2);
    }

    private static void untilSealed(EmbeddedDatabase database) {
        for (int tenth = 0; tenth < 300; tenth++) {
            if (database.sql()
                            .sql("select count(*) from audit.entry where sequence is null")
                            .query(Integer.class)
                            .single()
                    == 0) {
                return;
            }
            ServerProcess.pause(100);
        }
        throw new AssertionError("nobody seals");
    }
}
