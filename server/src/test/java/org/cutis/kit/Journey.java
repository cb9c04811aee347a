package org.cutis.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.cutis.vision.Skip;

/** What a person does in a real browser, as a file in web/journeys tells it. */
public final class Journey {
    private Journey() {}

    /** Runs one to its end; skips the test aloud where there is no browser. */
    public static void run(String name, Map<String, String> environment) {
        Skip.unless(chromiumIsThere(), "There is no Chromium (Debian's package chromium, or name one with CHROMIUM).");
        try {
            var output = Files.createTempFile("cutis-journey-", ".log");
            var journey = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin/java").toString(), "WebBuild.java", name)
                    .directory(Path.of("../web").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            journey.environment().putAll(environment);
            var process = journey.start();
            boolean ended = process.waitFor(4, TimeUnit.MINUTES);
            process.destroyForcibly();

            var told = Files.readString(output);
            Files.delete(output);
            System.out.println(told);
            assertThat(ended).as("the journey ends in time").isTrue();
            assertThat(process.exitValue()).as(told).isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
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
