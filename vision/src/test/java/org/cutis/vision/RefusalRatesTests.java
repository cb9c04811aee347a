package org.cutis.vision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.cutis.vision.LesionReport.Outcome;
import org.cutis.vision.LesionReport.Refusal;
import org.cutis.vision.model.ModelFolder;
import org.junit.jupiter.api.Test;

/** How many photos are turned away: of lesions as few as can be, of all else nearly all. On photos not trained on. */
class RefusalRatesTests {
    @Test
    void lesions_are_hardly_ever_refused() throws Exception {
        var counts = counts("ham");

        int n = total(counts);
        assertThat(n).isGreaterThan(1_000);
        assertThat(n - analysed(counts)).isLessThanOrEqualTo((int) (0.02 * n));
    }

    @Test
    void photos_of_anything_else_are_refused_by_quality_or_gate() throws Exception {
        var counts = counts("natural");

        int n = total(counts);
        int passed = analysed(counts) + counts.getOrDefault(Refusal.NO_LESION.name(), 0);
        assertThat(n).isGreaterThan(200);
        assertThat(passed).isLessThanOrEqualTo((int) (0.05 * n));
    }

    private static int total(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static int analysed(Map<String, Integer> counts) {
        return counts.getOrDefault(Outcome.FINDING.name(), 0) + counts.getOrDefault(Outcome.INCONCLUSIVE.name(), 0);
    }

    /** By first refusal, or else by outcome. */
    private static Map<String, Integer> counts(String set) throws Exception {
        var folder = TestData.folder().resolve("data/lesion");
        var tasks = new ArrayList<Callable<String>>();
        var counts = new TreeMap<String, Integer>();
        try (var analyzer = LesionAnalyzer.load(ModelFolder.builtIn());
                var threads = Executors.newFixedThreadPool(2)) {
            for (var row : TestData.rows(folder.resolve("labels.csv"))) {
                if (set.equals(row.get("set")) && "val".equals(row.get("split"))) {
                    var file = folder.resolve(row.getOrDefault("image", ""));
                    tasks.add(() -> outcome(analyzer, file));
                }
            }
            for (var result : threads.invokeAll(tasks)) {
                counts.merge(result.get(), 1, Integer::sum);
            }
        }
        System.out.println("Outcomes of " + set + ", n = " + total(counts) + ": " + counts);
        return counts;
    }

    private static String outcome(LesionAnalyzer analyzer, Path file) throws Exception {
        var report = analyzer.analyze(Photo.read(Files.readAllBytes(file)));
        return report.refusals().stream()
                .findFirst()
                .map(Refusal::name)
                .orElse(report.outcome().name());
    }
}
