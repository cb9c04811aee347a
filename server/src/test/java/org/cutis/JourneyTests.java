package org.cutis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.cutis.kit.House;
import org.cutis.kit.HouseTest;
import org.cutis.vision.DrawnPhotos;
import org.cutis.vision.Skip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job in a real browser, as web/journeys/journey.mjs tells it. */
@HouseTest
class JourneyTests {
    private final House house;

    JourneyTests(House house) {
        this.house = house;
    }

    @Test
    void a_person_goes_from_the_first_page_to_a_result_and_back(@TempDir Path folder) throws Exception {
        Skip.unless(chromiumIsThere(), "There is no Chromium (Debian's package chromium, or name one with CHROMIUM).");
        var photo = Files.write(folder.resolve("lesion.jpg"), DrawnPhotos.lesion());
        var output = folder.resolve("journey.log");

        var journey = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(), "WebBuild.java", "journey")
                .directory(Path.of("../web").toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        journey.environment().put("CUTIS_BASE", house.address().toString());
        journey.environment().put("CUTIS_PHOTO", photo.toString());
        var process = journey.start();
        boolean ended = process.waitFor(4, TimeUnit.MINUTES);
        process.destroyForcibly();

        var told = Files.readString(output);
        System.out.println(told);
        assertThat(ended).as("the journey ends in time").isTrue();
        assertThat(process.exitValue()).as(told).isZero();
    }

    private static boolean chromiumIsThere() {
        return Stream.of(
                        System.getenv("CHROMIUM"),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .filter(Objects::nonNull)
                .anyMatch(program -> Files.isExecutable(Path.of(program)));
    }
}
