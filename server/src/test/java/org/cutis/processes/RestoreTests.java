package org.cutis.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.cutis.kit.Command;
import org.cutis.kit.EmbeddedDatabase;
import org.cutis.kit.Homes;
import org.cutis.kit.Person;
import org.cutis.kit.ServerProcess;
import org.junit.jupiter.api.Test;

/** Only what is whole is restored, and only where nothing is. */
class RestoreTests {
    private final Path home = Homes.fresh("kept");
    private final Path folder = Homes.empty("backups").resolve("one");

    @Test
    void a_stopped_data_folder_is_backed_up_and_only_a_whole_backup_is_restored() throws IOException {
        Gallery before;
        Person person;
        try (var server = ServerProcess.on(home).start()) {
            person = Person.register(server.ready());
            before = Gallery.of(person, 1);
            server.stop();
        }
        Command.cutis(home, Map.of(), "backup", "--with-key", folder.toString()).expectDone();
        assertThat(server(home)).isEmpty();

        assertRefused(home, "The data folder " + home + " is not empty;");
        assertThat(Command.cutis(home, Map.of(), "backup", folder.toString()).errors())
                .startsWith("cutis backup: The folder " + folder + " is not empty;");
        assertRefusedWhenDamaged();
        assertRefusedWithAnotherKey();

        var elsewhere = Homes.fresh("elsewhere");
        Command.cutis(elsewhere, Map.of(), "restore", folder.toString()).expectDone();
        try (var server = ServerProcess.on(elsewhere).start()) {
            before.assertIsShownTo(server.ready().bearer(person.access()));
        }
    }

    @Test
    void a_server_does_not_start_on_a_restore_that_did_not_end() throws IOException {
        Files.createDirectories(home.resolve("data18.restoring"));

        StartTests.assertRefuses(
                ServerProcess.on(home),
                "Cutis cannot start: A restore into " + home + " did not end; empty that folder and restore again.");
    }

    @Test
    void where_nothing_is_there_is_nothing_to_back_up() {
        var refused = Command.cutis(home, Map.of(), "backup", folder.toString());

        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.errors()).startsWith("cutis backup: There is no database in " + home + ";");
        assertThat(folder).doesNotExist();
        assertThat(home.resolve("blobs")).doesNotExist();
        assertThat(Command.cutis(home, Map.of(), "backup").status()).isEqualTo(2);
    }

    private void assertRefusedWhenDamaged() throws IOException {
        var fresh = Homes.fresh("never");
        var photo = anyFile("photo");
        var bytes = Files.readAllBytes(photo);
        var name = folder.relativize(photo);

        bytes[bytes.length / 2] ^= 1;
        Files.write(photo, bytes);
        assertRefused(fresh, "The archive in " + folder + " is damaged: " + name + " is not what was written.");
        bytes[bytes.length / 2] ^= 1;
        Files.write(photo, Arrays.copyOf(bytes, bytes.length - 1));
        assertRefused(
                fresh, "The archive in " + folder + " is damaged: " + name + " has " + (bytes.length - 1) + " bytes");
        Files.delete(photo);
        assertRefused(fresh, "The archive in " + folder + " is damaged: " + name + " is missing.");
        Files.write(photo, bytes);

        var list = folder.resolve("files.txt");
        var lines = Files.readAllBytes(list);
        Files.write(list, Arrays.copyOf(lines, lines.length / 2));
        assertRefused(fresh, "The archive in " + folder + " is damaged: its list of files is not what was written.");
        Files.write(list, lines);

        var manifest = folder.resolve("manifest.json");
        var aside = folder.resolveSibling("manifest.json");
        Files.move(manifest, aside);
        assertRefused(fresh, "The folder " + folder + " holds no archive of Cutis that is whole");
        Files.move(aside, manifest);
        assertThat(fresh.resolve("data18")).doesNotExist();
        assertThat(fresh.resolve("blobs")).doesNotExist();
    }

    private void assertRefusedWithAnotherKey() throws IOException {
        var other = StartTests.aKey("rw-------", new byte[32]);
        var refused = Command.cutis(
                Homes.fresh("never"), Map.of("CUTIS_MASTER_KEY_FILE", other.toString()), "restore", folder.toString());

        assertThat(refused.errors())
                .startsWith("cutis restore: The master key in " + other + " is not the one of this archive;");
    }

    private static List<String> server(Path home) {
        return new EmbeddedDatabase(home).processes();
    }

    private Path anyFile(String name) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.endsWith(name)).findFirst().orElseThrow();
        }
    }

    private void assertRefused(Path into, String sentence) {
        var refused = Command.cutis(into, Map.of(), "restore", folder.toString());

        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.errors()).startsWith("cutis restore: " + sentence).hasLineCount(1);
    }
}
