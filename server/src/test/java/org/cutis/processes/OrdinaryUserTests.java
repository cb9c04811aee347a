package org.cutis.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cutis.kit.Homes;
import org.cutis.kit.Person;
import org.cutis.kit.ServerProcess;
import org.cutis.vision.DrawnPhotos;
import org.cutis.vision.Skip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** The other tests run as whoever runs them; where that is root, one start is made as an ordinary user. */
class OrdinaryUserTests {
    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups");

    @Test
    void an_ordinary_user_can_run_it_as_well_as_root(@TempDir Path classes) throws Exception {
        Skip.unless(
                System.getProperty("user.name").equals("root"), "Run as root, this test starts a server as nobody.");
        Skip.unless(
                works("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", "true"), "There is no nobody.");
        var home = Homes.empty("nobody");
        assertThat(works("chown", "nobody:nogroup", home.toString())).isTrue();

        try (var server =
                ServerProcess.on(home).as(AS_NOBODY, readableCopy(classes)).start()) {
            var person = Person.register(server.ready());

            assertThat(person.upload(DrawnPhotos.lesion()).status()).isIn(201, 202);
            assertThat(Files.getOwner(home.resolve("data18/PG_VERSION")).getName())
                    .isEqualTo("nobody");
        }
    }

    /** What is built may lie below a folder that only root can enter. */
    private static String readableCopy(Path target) throws IOException {
        works("chmod", "755", target.toString());
        int number = 0;
        var entries = Stream.<String>builder();
        for (var entry : ServerProcess.classPath().split(File.pathSeparator, -1)) {
            var source = Path.of(entry);
            var copy = target.resolve(number++ + "-" + source.getFileName());
            if (Files.isDirectory(source)) {
                FileSystemUtils.copyRecursively(source, copy);
            } else if (Files.exists(source)) {
                Files.copy(source, copy);
            }
            entries.add(copy.toString());
        }
        works("chmod", "-R", "a+rX", target.toString());
        return entries.build().collect(Collectors.joining(File.pathSeparator));
    }

    private static boolean works(String... command) {
        try {
            var process = new ProcessBuilder(command).start();
            return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            // There is no such program here.
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
