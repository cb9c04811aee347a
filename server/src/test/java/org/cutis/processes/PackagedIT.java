package org.cutis.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.cutis.kit.Caller;
import org.cutis.kit.Homes;
import org.cutis.kit.House;
import org.cutis.kit.Journey;
import org.cutis.kit.Person;
import org.cutis.kit.ServerProcess;
import org.cutis.vision.DrawnPhotos;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is shipped, started as an operator starts it, and what people do with it in a real browser (web/journeys). */
class PackagedIT {
    @TempDir
    private static Path folder;

    private static ServerProcess server;
    private static Caller local;
    private static Path photo;

    @BeforeAll
    static void start() throws IOException {
        photo = Files.write(folder.resolve("lesion.jpg"), DrawnPhotos.lesion());
        server = ServerProcess.packaged(Homes.fresh("packaged"))
                .with("CUTIS_ADMIN_EMAIL", House.ADMIN)
                .with("CUTIS_ADMIN_PASSWORD", Person.PASSWORD)
                .start();
        local = server.ready();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void it_starts_from_its_cache_without_a_warning() {
        assertThat(server.output()).doesNotContain("[aot]", "WARN", "ERROR");
        assertThat(server.errors()).isEmpty();
    }

    @Test
    void it_analyses_a_photo() throws IOException {
        var patient = Person.register(local);

        assertThat(patient.upload(Files.readAllBytes(photo)).expect(201).text("/report/outcome"))
                .isEqualTo("FINDING");
    }

    @Test
    void a_person_goes_from_the_first_page_to_a_result_and_back() {
        travel("journey");
    }

    @Test
    void every_page_is_accessible_and_fits_in_both_directions_and_themes() {
        travel("pages");
    }

    @Test
    void the_main_job_is_done_by_keys_alone() {
        travel("keyboard");
    }

    @Test
    void an_administrator_manages_people() {
        Journey.run("people", asAdministrator());
    }

    @Test
    void people_prove_twice_who_they_are_and_come_back_from_a_forgotten_password() {
        Journey.run("second-step", asAdministrator());
    }

    private static Map<String, String> asAdministrator() {
        return Map.of(
                "CUTIS_BASE", local.server().toString(), "CUTIS_ADMIN", House.ADMIN, "CUTIS_PASSWORD", Person.PASSWORD);
    }

    private static void travel(String journey) {
        Journey.run(journey, Map.of("CUTIS_BASE", local.server().toString(), "CUTIS_PHOTO", photo.toString()));
    }
}
