package org.cutis.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cutis.kit.Caller;
import org.cutis.kit.Homes;
import org.cutis.kit.Kept;
import org.cutis.kit.Person;
import org.cutis.kit.ServerProcess;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever is killed whenever: what was promised is there, and nothing is left over. */
class CrashTests {
    /** After so many answers of twenty each is killed: from at once to nearly all. */
    private static final int[] KILLS = {1, 4, 0, 9, 16};

    private final Path home = Homes.fresh("crash");
    private final Uploads uploads = new Uploads();

    @Test
    void an_upload_that_was_answered_survives_the_death_of_the_server() throws IOException {
        var server = ServerProcess.on(home).start();
        var person = Person.register(server.ready());
        for (int answered : KILLS) {
            uploads.twentyWhile(person, server::kill, answered);
            assertNoDatabaseIsLeft(server);
            server.close();
            server = ServerProcess.on(home).start();
            person = again(server.ready(), person);
            uploads.assertAllAreThere(person.caller());
        }

        uploads.assertAllAreDoneWithin(40, person.caller());
        assertThat(uploads.promised()).isNotEmpty();
        assertRowsAndBlobsAgree(server.database().sql());
        assertThat(server.stop()).isEqualTo(143);
        assertNoDatabaseIsLeft(server);
        server.close();
    }

    @Test
    void an_upload_that_was_answered_survives_the_death_of_the_database() throws IOException {
        try (var server = ServerProcess.on(home).start()) {
            var person = Person.register(server.ready());
            for (int answered : KILLS) {
                uploads.twentyWhile(person, () -> server.database().kill(), answered);
                awaitDatabase(person.caller());
                uploads.assertAllAreThere(person.caller());
            }

            uploads.assertAllAreDoneWithin(40, person.caller());
            assertThat(uploads.promised()).isNotEmpty();
            assertThat(person.upload(org.cutis.vision.DrawnPhotos.lesion()).status())
                    .isEqualTo(201);
            assertRowsAndBlobsAgree(server.database().sql());
        }
    }

    private static Person again(Caller stranger, Person person) {
        return new Person(
                person.id(), person.email(), person.access(), person.refresh(), stranger.bearer(person.access()));
    }

    private static void awaitDatabase(Caller owner) {
        for (int tenth = 0; tenth < 300; tenth++) {
            if (owner.get("/api/scans").status() == 200) {
                return;
            }
            ServerProcess.pause(100);
        }
        throw new AssertionError("the database did not come back: " + owner.get("/api/scans"));
    }

    static void assertNoDatabaseIsLeft(ServerProcess server) {
        for (int tenth = 0; tenth < 100 && !server.database().processes().isEmpty(); tenth++) {
            ServerProcess.pause(100);
        }
        assertThat(server.database().processes()).isEmpty();
    }

    /** Every row has its photo; once swept, every blob has its row. */
    private void assertRowsAndBlobsAgree(JdbcClient db) throws IOException {
        assertThat(scansWithPhoto()).containsAll(rows(db));

        ageAllBlobs();
        sweep(db);

        assertThat(scansWithPhoto()).isEqualTo(rows(db));
        assertThat(blobs()).noneMatch(blob -> blob.toString().endsWith(".unfinished"));
    }

    static void sweep(JdbcClient db) {
        db.sql("update platform.scheduled_tasks set execution_time = now() where task_name = 'sweep-scans'")
                .update();
        for (int tenth = 0; tenth < 200; tenth++) {
            boolean waits = db.sql("""
                            select execution_time > now() + interval '1 minute' and not picked
                            from platform.scheduled_tasks where task_name = 'sweep-scans'
                            """).query(Boolean.class).single();
            if (waits) {
                return;
            }
            ServerProcess.pause(100);
        }
        throw new AssertionError("the sweep did not run");
    }

    private static Set<String> rows(JdbcClient db) {
        return new TreeSet<>(db.sql("select cast(id as text) from scans.scan")
                .query(String.class)
                .list());
    }

    private Set<String> scansWithPhoto() throws IOException {
        var scans = new TreeSet<String>();
        for (var blob : blobs()) {
            if (blob.endsWith("photo")) {
                scans.add(blob.getName(blob.getNameCount() - 2).toString());
            }
        }
        return scans;
    }

    private void ageAllBlobs() throws IOException {
        blobs().forEach(Kept::age);
    }

    private List<Path> blobs() throws IOException {
        try (var files = Files.walk(home.resolve("blobs"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
