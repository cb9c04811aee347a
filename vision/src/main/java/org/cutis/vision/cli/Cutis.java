package org.cutis.vision.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.cutis.vision.LesionAnalyzer;
import org.cutis.vision.LesionReport;
import org.cutis.vision.Photo;
import org.cutis.vision.PhotoRefused;
import org.cutis.vision.model.ModelFault;
import org.cutis.vision.model.ModelFolder;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code cutis analyze PHOTO…}: one JSON object a photo, one line each, on standard output; no network, no database.
 * Exit status 0 when every photo was analysed (a refusal by the gate is an analysis), 1 when one could not be read, 2
 * when the command was not understood.
 */
public final class Cutis {
    private static final String USAGE = """
            usage: cutis analyze [--pretty] PHOTO…

            Analyses photos of skin lesions and prints one JSON report each.
            CUTIS_MODELS names a folder with models of your own.""";

    private Cutis() {}

    /** A line of output for a photo that was analysed. */
    private record Analysed(String photo, LesionReport report) {}

    /** A line of output for a file that is no photo. */
    private record NotRead(String photo, PhotoRefused.Reason refused, String detail) {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments)));
    }

    static int run(List<String> arguments) {
        var words = arguments.stream().filter(word -> !word.startsWith("--")).toList();
        var options = arguments.stream().filter(word -> word.startsWith("--")).toList();
        if (words.size() < 2
                || !words.getFirst().equals("analyze")
                || !List.of("--pretty").containsAll(options)) {
            System.err.println(USAGE);
            return 2;
        }
        boolean pretty = !options.isEmpty();
        var photos = words.stream().skip(1).map(Path::of).toList();
        var json = JsonMapper.builder()
                .configure(SerializationFeature.INDENT_OUTPUT, pretty)
                .build();
        try (var analyzer = LesionAnalyzer.load(ModelFolder.fromEnvironment())) {
            boolean allRead = true;
            for (var path : photos) {
                allRead &= analyze(analyzer, path, json);
            }
            return allRead ? 0 : 1;
        } catch (ModelFault e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }

    private static boolean analyze(LesionAnalyzer analyzer, Path path, JsonMapper json) {
        try {
            var report = analyzer.analyze(Photo.read(Files.readAllBytes(path)));
            System.out.println(json.writeValueAsString(new Analysed(path.toString(), report)));
            return true;
        } catch (PhotoRefused e) {
            System.out.println(
                    json.writeValueAsString(new NotRead(path.toString(), e.reason(), String.valueOf(e.getMessage()))));
        } catch (NoSuchFileException e) {
            System.err.println(path + ": there is no such file");
        } catch (IOException e) {
            System.err.println(path + ": cannot be read (" + e.getMessage() + ")");
        }
        return false;
    }
}
