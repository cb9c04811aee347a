package org.cutis.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cutis.kit.Caller;
import org.cutis.kit.Command;
import org.cutis.kit.Homes;
import org.cutis.kit.Person;
import org.cutis.kit.ServerProcess;
import org.cutis.kit.Upload;
import org.cutis.vision.DrawnPhotos;
import org.junit.jupiter.api.Test;

/** Everything moves into another PostgreSQL, and is as it was. */
class ExportTests {
    private static final List<String> LISTS =
            List.of("/api/scans", "/api/scans/statistics", "/api/auth/profile", "/.well-known/jwks.json");

    private final Path home = Homes.fresh("from");
    private final Path folder = Homes.empty("exports").resolve("one");

    @Test
    void an_export_fills_another_database_and_its_server_answers_the_same() {
        try (var server = ServerProcess.on(home).start()) {
            var stranger = server.ready();
            var person = Person.register(stranger);
            var before = Gallery.of(person, 3);
            var lists = lists(person.caller());
            Command.cutis(home, Map.of(), "export", "--with-key", folder.toString())
                    .expectDone();
            server.database().sql().sql("create database elsewhere").update();
            var url = server.database().url().replaceFirst("/cutis$", "/elsewhere");

            assertIsTheSameIn(Homes.fresh("embedded"), Map.of(), person, before, lists);
            assertIsTheSameIn(Homes.fresh("own"), Map.of("CUTIS_DATABASE_URL", url), person, before, lists);

            var again = Command.cutis(home, Map.of("CUTIS_DATABASE_URL", url), "import", folder.toString());
            assertThat(again.errors())
                    .startsWith("cutis import: The database (PostgreSQL at 127.0.0.1:")
                    .contains("holds rows already");
            assertThat(Command.cutis(home, Map.of("CUTIS_DATABASE_URL", url), "backup", folder + "-2")
                            .errors())
                    .startsWith(
                            "cutis backup: CUTIS_DATABASE_URL names a database of your own: back it up with its own tools");
            assertThat(Command.cutis(Homes.fresh("wrong"), Map.of(), "restore", folder.toString())
                            .errors())
                    .startsWith("cutis restore: The folder " + folder + " holds an export; use cutis import.");
        }
    }

    private void assertIsTheSameIn(
            Path target, Map<String, String> environment, Person person, Gallery before, List<String> lists) {
        Command.cutis(target, environment, "import", folder.toString()).expectDone();
        var plan = ServerProcess.on(target);
        for (var setting : environment.entrySet()) {
            plan = plan.with(setting.getKey(), setting.getValue());
        }
        try (var server = plan.start()) {
            var owner = server.ready().bearer(person.access());
            before.assertIsShownTo(owner);
            assertThat(lists(owner)).isEqualTo(lists);
            assertThat(owner.upload(Upload.of(DrawnPhotos.lesion())).status()).isEqualTo(201);
        }
    }

    private static List<String> lists(Caller owner) {
        return LISTS.stream().map(list -> owner.get(list).expect(200).words()).toList();
    }
}
