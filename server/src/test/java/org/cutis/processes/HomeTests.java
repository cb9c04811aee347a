package org.cutis.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.cutis.kit.Homes;
import org.cutis.kit.Person;
import org.cutis.kit.ServerProcess;
import org.cutis.vision.DrawnPhotos;
import org.junit.jupiter.api.Test;

/** What a home holds from the first start on, and what it needs at the next. */
class HomeTests {
    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+/setup#([0-9a-f]+)");

    private final Path home = Homes.fresh("home");

    /** One story, since each chapter needs the one before. */
    @Test
    void a_home_is_made_kept_locked_and_opened_only_with_its_key() throws IOException {
        String scan;
        Person person;
        try (var server = ServerProcess.on(home).start()) {
            var stranger = server.ready();
            assertSecretsAreForTheOwnerOnly();
            assertTheLinkWorksOnce(server);
            person = Person.register(stranger);
            scan = person.aScan(DrawnPhotos.lesion());

            StartTests.assertRefuses(
                    ServerProcess.on(home),
                    "Cutis cannot start: Another Cutis is running on the data folder " + home
                            + "; stop it, or set CUTIS_HOME to another folder.");
            assertThat(stranger.get("/api/about").status()).isEqualTo(200);
            assertThat(server.stop()).isEqualTo(143);
        }

        var key = new byte[32];
        new Random(1).nextBytes(key);
        var other = StartTests.aKey("rw-------", key);
        StartTests.assertRefuses(
                ServerProcess.on(home).with("CUTIS_MASTER_KEY_FILE", other.toString()),
                "Cutis cannot start: The master key in " + other + " is not the one this database was made with;");

        var elsewhere = Files.createTempDirectory("cutis-keys").resolve("master.key");
        Files.move(home.resolve("secrets/master.key"), elsewhere);
        try (var server = ServerProcess.on(home)
                .with("CUTIS_MASTER_KEY_FILE", elsewhere.toString())
                .start()) {
            var owner = server.ready().bearer(person.access());
            assertThat(owner.get("/api/scans/" + scan + "/photo").status()).isEqualTo(200);
            assertThat(server.output()).doesNotContain("/setup#");
            assertThat(home.resolve("secrets/master.key")).doesNotExist();
        }
    }

    private void assertSecretsAreForTheOwnerOnly() throws IOException {
        try (var secrets = Files.list(home.resolve("secrets"))) {
            assertThat(secrets)
                    .hasSize(2)
                    .allSatisfy(
                            secret -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                                    .isEqualTo("rw-------"));
        }
        for (var folder : new String[] {"secrets", "blobs", "incoming", "logs", "data18"}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(folder))))
                    .as(folder)
                    .isEqualTo("rwx------");
        }
    }

    private static void assertTheLinkWorksOnce(ServerProcess server) {
        var link = LINK.matcher(server.output());
        assertThat(link.find()).isTrue();
        var stranger = server.ready();
        var weak = Person.aRegistration();
        weak.put("password", "password1");

        var tooWeak = stranger.post("/api/auth/first-administrator", Map.of("token", link.group(1), "account", weak));
        var first = stranger.post(
                "/api/auth/first-administrator", Map.of("token", link.group(1), "account", Person.aRegistration()));
        var second = stranger.post(
                "/api/auth/first-administrator", Map.of("token", link.group(1), "account", Person.aRegistration()));

        assertThat(tooWeak.brief()).isEqualTo("422 weak-password");
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.text("/account/role")).isEqualTo("ADMIN");
        assertThat(second.brief()).isEqualTo("403 setup-closed");
    }
}
