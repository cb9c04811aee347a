package org.cutis.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cutis.kit.Caller;
import org.cutis.kit.Command;
import org.cutis.kit.Homes;
import org.cutis.kit.Kept;
import org.cutis.kit.Person;
import org.cutis.kit.S3Store;
import org.cutis.kit.ServerProcess;
import org.cutis.kit.Upload;
import org.cutis.vision.DrawnPhotos;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** A data folder is copied while people go on, is lost, and comes back. */
class BackupTests {
    private final Path home = Homes.fresh("lost");
    private final Path folder = Homes.empty("backups").resolve("one");
    private final Path keys = Homes.empty("keys");

    @Test
    void what_was_answered_before_a_backup_is_there_after_it_is_restored_elsewhere() throws IOException {
        var during = new ConcurrentLinkedQueue<String>();
        Gallery before;
        Person person;
        try (var server = ServerProcess.on(home).start()) {
            person = Person.register(server.ready());
            before = Gallery.of(person, 4);
            var doomed = person.aScan(DrawnPhotos.lesion(1));
            person.caller().delete("/api/scans/" + doomed).expect(204);

            backUpUnderTraffic(server, person, during);

            Files.copy(home.resolve("secrets/master.key"), keys.resolve("master.key"));
            server.kill();
            CrashTests.assertNoDatabaseIsLeft(server);
        }
        FileSystemUtils.deleteRecursively(home);
        var elsewhere = Homes.fresh("elsewhere");
        layDownKey(elsewhere);

        Command.cutis(elsewhere, Map.of(), "restore", folder.toString()).expectDone();

        assertThat(elsewhere.resolve("data18/PG_VERSION")).exists();
        assertIsForItsOwnerOnly(elsewhere.resolve("data18"));
        assertIsForItsOwnerOnly(elsewhere.resolve("secrets"));
        try (var server = ServerProcess.on(elsewhere).start()) {
            var owner = server.ready().bearer(person.access());
            before.assertIsShownTo(owner);
            assertWholeOrAbsent(owner, during);
            assertEveryRowHasItsPhoto(server, elsewhere);
            assertThat(owner.upload(Upload.of(DrawnPhotos.lesion())).status()).isEqualTo(201);
        }
    }

    /** Uploads and sweeps go on meanwhile, and the log moves on from file to file and drops those it no longer needs. */
    private void backUpUnderTraffic(ServerProcess server, Person person, Queue<String> during) throws IOException {
        var sql = server.database().sql();
        sql.sql("update scans.scan set deleted_at = now() - interval '31 days' where deleted_at is not null")
                .update();
        try (var files = Files.walk(home.resolve("blobs"))) {
            files.filter(Files::isRegularFile).forEach(Kept::age);
        }
        var ended = new AtomicBoolean();
        var uploads = Thread.startVirtualThread(() -> {
            while (!ended.get()) {
                var answer = person.upload(DrawnPhotos.lesion(3));
                if (answer.status() == 201) {
                    during.add(answer.text("/id"));
                }
            }
        });
        var sweeps = Thread.startVirtualThread(() -> {
            while (!ended.get()) {
                CrashTests.sweep(sql);
            }
        });
        var log = Thread.startVirtualThread(() -> {
            while (!ended.get()) {
                sql.sql("select pg_switch_wal()").query().listOfRows();
                sql.sql("checkpoint").update();
                ServerProcess.pause(100);
            }
        });
        try {
            var done =
                    Command.cutis(home, Map.of(), "backup", folder.toString()).expectDone();
            assertThat(done.output())
                    .contains(
                            "The master key is NOT in it.",
                            home.resolve("secrets/master.key").toString());
        } finally {
            ended.set(true);
            join(uploads);
            join(sweeps);
            join(log);
        }
        assertThat(during).isNotEmpty();
        assertThat(folder.resolve("secrets/master.key")).doesNotExist();
        assertIsForItsOwnerOnly(folder);
    }

    private static void assertWholeOrAbsent(Caller owner, Queue<String> during) {
        for (var scan : during) {
            boolean there = owner.get("/api/scans/" + scan).status() == 200;
            assertThat(owner.get("/api/scans/" + scan + "/photo").status()).isEqualTo(there ? 200 : 404);
        }
    }

    private static void assertEveryRowHasItsPhoto(ServerProcess server, Path home) throws IOException {
        var rows = server.database()
                .sql()
                .sql("select cast(id as text) from scans.scan")
                .query(String.class)
                .list();
        try (var files = Files.walk(home.resolve("blobs"))) {
            var photos = files.filter(file -> file.endsWith("photo"))
                    .map(file -> file.getName(file.getNameCount() - 2).toString())
                    .toList();
            assertThat(photos).containsAll(rows);
        }
    }

    @Test
    void photos_in_a_bucket_are_in_the_backup_and_may_come_back_into_a_folder() throws IOException {
        try (var s3 = S3Store.start()) {
            var bucket = s3.environment(s3.aBucket());
            var plan = ServerProcess.on(home);
            for (var setting : bucket.entrySet()) {
                plan = plan.with(setting.getKey(), setting.getValue());
            }
            Gallery before;
            Person person;
            try (var server = plan.start()) {
                person = Person.register(server.ready());
                before = Gallery.of(person, 2);
                Command.cutis(home, bucket, "backup", folder.toString()).expectDone();
                Files.copy(home.resolve("secrets/master.key"), keys.resolve("master.key"));
            }
            var elsewhere = Homes.fresh("elsewhere");

            assertRefused(elsewhere, "The master key is not in this archive; put it into " + elsewhere);
            layDownKey(elsewhere);
            Command.cutis(elsewhere, Map.of(), "restore", folder.toString()).expectDone();

            try (var server = ServerProcess.on(elsewhere).start()) {
                before.assertIsShownTo(server.ready().bearer(person.access()));
            }
        }
    }

    private void assertRefused(Path into, String sentence) {
        var refused = Command.cutis(into, Map.of(), "restore", folder.toString());

        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.errors()).startsWith("cutis restore: " + sentence).hasLineCount(1);
    }

    private void layDownKey(Path elsewhere) throws IOException {
        Files.createDirectories(elsewhere.resolve("secrets"));
        Files.setPosixFilePermissions(elsewhere.resolve("secrets"), PosixFilePermissions.fromString("rwx------"));
        Files.copy(keys.resolve("master.key"), elsewhere.resolve("secrets/master.key"));
        Files.setPosixFilePermissions(
                elsewhere.resolve("secrets/master.key"), PosixFilePermissions.fromString("rw-------"));
    }

    private static void assertIsForItsOwnerOnly(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            assertThat(files)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .as(file.toString())
                            .isEqualTo(Files.isDirectory(file) ? "rwx------" : "rw-------"));
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
