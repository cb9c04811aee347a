package org.cutis.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.cutis.kit.EmbeddedDatabase;
import org.cutis.kit.Homes;
import org.cutis.kit.ServerProcess;
import org.junit.jupiter.api.Test;

/** What keeps the server from starting is said in one sentence. */
class StartTests {
    @Test
    void a_port_in_use_is_named() throws IOException {
        var home = Homes.fresh("port");
        try (var taken = new ServerSocket(0)) {
            assertRefuses(
                    ServerProcess.on(home).with("CUTIS_PORT", String.valueOf(taken.getLocalPort())),
                    "Cutis cannot start: Port " + taken.getLocalPort()
                            + " is in use by another program; stop it, or set CUTIS_PORT to another port.");
        }
        assertThat(new EmbeddedDatabase(home).processes()).isEmpty();
    }

    @Test
    void a_folder_that_cannot_be_written_is_named() throws IOException {
        var file = Files.createTempFile("cutis-no-folder", "");

        assertRefuses(
                ServerProcess.on(file.resolve("home")),
                "Cutis cannot start: Cutis cannot write to its data folder " + file.resolve("home"));
    }

    @Test
    void data_of_another_major_version_is_left_alone() throws IOException {
        var home = Homes.fresh("other-version");
        Files.createDirectories(home.resolve("data17"));
        Files.writeString(home.resolve("data17/PG_VERSION"), "17\n");

        assertRefuses(
                ServerProcess.on(home),
                "Cutis cannot start: The folder " + home.resolve("data17")
                        + " holds data of PostgreSQL 17, but this Cutis brings PostgreSQL 18;");
        assertThat(home.resolve("data18")).doesNotExist();
    }

    @Test
    void a_database_that_cannot_be_reached_is_named_by_its_setting() {
        assertRefuses(
                ServerProcess.on(Homes.fresh("unreachable"))
                        .with("CUTIS_DATABASE_URL", "postgresql://cutis:secret@127.0.0.1:1/cutis"),
                "Cutis cannot start: The database cannot be reached; check CUTIS_DATABASE_URL and that the database runs.");
    }

    @Test
    void an_address_that_is_none_is_refused_without_showing_it() {
        assertRefuses(
                ServerProcess.on(Homes.fresh("malformed")).with("CUTIS_DATABASE_URL", "cutis:secret@somewhere"),
                "Cutis cannot start: CUTIS_DATABASE_URL is not of the form postgresql://user:password@host:port/database.");
    }

    @Test
    void a_master_key_that_others_can_read_is_refused() throws IOException {
        var key = aKey("rw-r--r--", new byte[32]);

        assertRefuses(
                ServerProcess.on(Homes.fresh("key")).with("CUTIS_MASTER_KEY_FILE", key.toString()),
                "Cutis cannot start: The master key file " + key + " can be read by others (rw-r--r--);");
    }

    @Test
    void a_master_key_of_the_wrong_length_is_refused() throws IOException {
        var key = aKey("rw-------", new byte[16]);

        assertRefuses(
                ServerProcess.on(Homes.fresh("key")).with("CUTIS_MASTER_KEY_FILE", key.toString()),
                "Cutis cannot start: The master key file " + key + " does not hold 32 bytes in Base64.");
    }

    @Test
    void an_administrators_password_that_is_too_weak_is_refused() {
        assertRefuses(
                ServerProcess.on(Homes.fresh("weak"))
                        .with("CUTIS_ADMIN_EMAIL", "chief@example.org")
                        .with("CUTIS_ADMIN_PASSWORD", "password1"),
                "Cutis cannot start: CUTIS_ADMIN_PASSWORD is too weak ([TOO_COMMON]); choose another one.");
    }

    @Test
    void a_folder_with_models_that_is_not_there_is_named() {
        var server = ServerProcess.on(Homes.fresh("models"))
                .with("CUTIS_MODELS", "/no/such/folder")
                .start();

        assertThat(server.exitStatus()).isNotZero();
        assertThat(server.errors()).contains("/no/such/folder").hasLineCount(1);
        server.close();
    }

    static Path aKey(String permissions, byte[] key) throws IOException {
        var file = Files.createTempFile("cutis-master", ".key");
        Files.writeString(file, Base64.getEncoder().encodeToString(key));
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    static void assertRefuses(ServerProcess.Plan plan, String sentence) {
        try (var server = plan.start()) {
            assertThat(server.exitStatus()).isNotZero();
            assertThat(server.errors()).startsWith(sentence).doesNotContain("secret", "\tat ");
            assertThat(server.errors().strip().lines()).hasSize(1);
            assertThat(server.output()).doesNotContain("\tat ", "Exception", "secret");
        }
    }
}
