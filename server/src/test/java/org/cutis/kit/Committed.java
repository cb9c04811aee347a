package org.cutis.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of the repository that must say what the code says; {@code -Dcutis.update=true} writes it anew. */
public final class Committed {
    private static final boolean UPDATE = Boolean.getBoolean("cutis.update");

    private final Path file;
    private final String before;
    private final String after;

    private Committed(Path file, String before, String after) {
        this.file = file;
        this.before = before;
        this.after = after;
    }

    /** @param name from the root of the repository */
    public static Committed file(String name) {
        return new Committed(root().resolve(name), "", "");
    }

    /** Only what stands between two comments: {@code <!-- name:begin -->} and {@code <!-- name:end -->}. */
    public Committed block(String name) {
        var text = text();
        var begin = "<!-- " + name + ":begin -->\n";
        var end = "\n<!-- " + name + ":end -->";
        assertThat(text).contains(begin, end);
        return new Committed(
                file, text.substring(0, text.indexOf(begin) + begin.length()), text.substring(text.indexOf(end)));
    }

    public void shouldBe(String wanted) {
        try {
            if (UPDATE) {
                Files.writeString(file, before + wanted + after);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(text())
                .as("%s is out of date; run the tests with -Dcutis.update=true and look at the difference", file)
                .isEqualTo(before + wanted + after);
    }

    public String text() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tests run in the folder of their module. */
    private static Path root() {
        var here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("mvnw"))
                ? here
                : here.resolveSibling("").normalize();
    }
}
