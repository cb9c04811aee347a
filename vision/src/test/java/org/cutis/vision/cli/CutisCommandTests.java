package org.cutis.vision.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cutis.vision.DrawnPhotos;
import org.cutis.vision.HostileFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class CutisCommandTests {
    @TempDir
    Path folder;

    private final PrintStream realOut = System.out;
    private final PrintStream realErr = System.err;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void stopListening() {
        System.setOut(realOut);
        System.setErr(realErr);
    }

    private String file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes).toString();
    }

    private List<String> lines() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private String complaint() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void each_photo_is_a_line_of_json() throws IOException {
        var lesion = file("lesion.jpg", DrawnPhotos.lesion());
        var black = file("schwärzlich.jpg", DrawnPhotos.black());

        int status = Cutis.run(List.of("analyze", lesion, black));

        assertThat(status).isZero();
        assertThat(lines()).hasSize(2);
        var first = JsonMapper.shared().readTree(lines().getFirst());
        assertThat(first.required("photo").asString()).isEqualTo(lesion);
        assertThat(first.at("/report/outcome").asString()).isIn("FINDING", "INCONCLUSIVE");
        assertThat(first.at("/report/candidates").size()).isEqualTo(7);
        assertThat(first.at("/report/models").size()).isEqualTo(3);
        var second = JsonMapper.shared().readTree(lines().getLast());
        assertThat(second.required("photo").asString()).isEqualTo(black);
        assertThat(second.at("/report/refusals/0").asString()).isEqualTo("TOO_DARK");
    }

    @Test
    void a_file_that_is_no_photo_says_why_and_the_others_go_on() throws IOException {
        var text = file("letter.jpg", HostileFiles.text());
        var lesion = file("lesion.jpg", DrawnPhotos.lesion());

        int status = Cutis.run(List.of("analyze", text, lesion));

        assertThat(status).isEqualTo(1);
        var refused = JsonMapper.shared().readTree(lines().getFirst());
        assertThat(refused.required("refused").asString()).isEqualTo("NOT_A_PHOTO");
        assertThat(refused.required("detail").asString()).isEqualTo("not a JPEG, PNG or WebP file");
        assertThat(lines()).hasSize(2);
    }

    @Test
    void a_missing_file_is_named() {
        int status = Cutis.run(List.of("analyze", folder.resolve("nobody.jpg").toString()));

        assertThat(status).isEqualTo(1);
        assertThat(complaint()).isEqualToIgnoringNewLines(folder.resolve("nobody.jpg") + ": there is no such file");
        assertThat(lines()).isEmpty();
    }

    @Test
    void a_folder_is_no_file() {
        int status = Cutis.run(List.of("analyze", folder.toString()));

        assertThat(status).isEqualTo(1);
        assertThat(complaint()).startsWith(folder + ": cannot be read").hasLineCount(1);
    }

    @Test
    void pretty_takes_more_lines_for_the_same() throws IOException {
        var black = file("black.jpg", DrawnPhotos.black());

        assertThat(Cutis.run(List.of("analyze", "--pretty", black))).isZero();

        assertThat(lines()).hasSizeGreaterThan(20);
        assertThat(JsonMapper.shared()
                        .readTree(out.toString(StandardCharsets.UTF_8))
                        .at("/report/outcome")
                        .asString())
                .isEqualTo("REFUSED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "analyze", "analyse photo.jpg", "analyze --pretty", "analyze --fast photo.jpg", "--help"})
    void what_is_not_understood_gets_the_usage(String line) {
        int status = Cutis.run(List.of(line.split(" ")));

        assertThat(status).isEqualTo(2);
        assertThat(complaint()).contains("usage: cutis analyze [--pretty] PHOTO…");
        assertThat(lines()).isEmpty();
    }

    @Test
    void the_same_photo_twice_gives_the_same_line_but_for_the_time() throws IOException {
        var lesion = file("lesion.jpg", DrawnPhotos.lesion());

        Cutis.run(List.of("analyze", lesion, lesion));

        assertThat(lines().getFirst().replaceAll("\"elapsedMillis\":\\d+", ""))
                .isEqualTo(lines().getLast().replaceAll("\"elapsedMillis\":\\d+", ""));
    }
}
