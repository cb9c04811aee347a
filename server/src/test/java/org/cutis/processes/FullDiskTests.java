package org.cutis.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cutis.kit.Homes;
import org.cutis.kit.Person;
import org.cutis.kit.ServerProcess;
import org.cutis.vision.DrawnPhotos;
import org.cutis.vision.Skip;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** On a disk of its own, so small that it is soon full. Needs root, who may mount one. */
class FullDiskTests {
    private final Path disk = Homes.fresh("small-disk");

    @AfterEach
    void unmount() throws Exception {
        run("umount", "--lazy", disk.toString());
    }

    @Test
    void a_first_start_without_room_says_so() throws Exception {
        mount("80m");

        StartTests.assertRefuses(
                ServerProcess.on(disk.resolve("home")),
                "Cutis cannot start: Cutis cannot make its database in " + disk.resolve("home/data18")
                        + " (the disk is full).");
    }

    @Test
    void an_upload_without_room_is_refused_whole_and_works_once_there_is_room() throws Exception {
        mount("400m");
        try (var server = ServerProcess.on(disk.resolve("home")).start()) {
            var person = Person.register(server.ready());
            var before = person.aScan(DrawnPhotos.lesion());
            var filler = disk.resolve("filler");
            fill(filler);

            assertThat(person.upload(DrawnPhotos.lesion()).brief()).isEqualTo("507 storage-full");
            assertThat(person.caller().get("/api/scans/" + before + "/photo").status())
                    .isEqualTo(200);
            assertThat(server.output()).doesNotContain("\tat ");

            Files.delete(filler);
            assertThat(person.upload(DrawnPhotos.lesion()).status()).isEqualTo(201);
            assertThat(person.caller().get("/api/scans").words().split("\"createdAt\"", -1))
                    .hasSize(3);
        }
    }

    private void mount(String size) throws Exception {
        Skip.unless(
                run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", disk.toString()) == 0,
                "this account may not mount a small disk");
    }

    private static void fill(Path filler) throws IOException {
        try (var out = Files.newOutputStream(filler)) {
            var block = new byte[4096];
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
        }
    }

    private static int run(String... command) throws Exception {
        return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
    }
}
