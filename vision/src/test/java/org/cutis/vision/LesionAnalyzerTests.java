package org.cutis.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.cutis.vision.LesionReport.Candidate;
import org.cutis.vision.LesionReport.Hint;
import org.cutis.vision.LesionReport.ModelUsed;
import org.cutis.vision.LesionReport.Outcome;
import org.cutis.vision.LesionReport.Recommendation;
import org.cutis.vision.LesionReport.Risk.Level;
import org.cutis.vision.LesionReport.Risk.Reason;
import org.cutis.vision.model.ModelFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LesionAnalyzerTests {
    private static LesionAnalyzer analyzer;

    @BeforeAll
    static void load() {
        analyzer = LesionAnalyzer.load(ModelFolder.builtIn());
    }

    @AfterAll
    static void close() {
        analyzer.close();
    }

    private static LesionReport analyze(byte[] file) throws PhotoRefused {
        return analyzer.analyze(Photo.read(file));
    }

    @Test
    void a_finding_says_all_it_can() throws Exception {
        var report = analyze(DrawnPhotos.lesion());

        assertThat(report.outcome()).isEqualTo(Outcome.FINDING);
        assertThat(report.candidates().stream()
                        .mapToDouble(Candidate::probability)
                        .sum())
                .isCloseTo(1, within(1e-12));
        assertThat(report.predictionSet()).isNotNull();
        assertThat(report.risk()).isNotNull();
        assertThat(report.factors()).isNotNull();
        assertThat(report.heatMap()).isNotNull();
        assertThat(report.recommendations()).isNotEmpty();
        assertThat(report.models())
                .extracting(ModelUsed::name)
                .containsExactly("lesion-classifier", "lesion-segmenter", "skin-gate");
        assertThat(report.model()).isEqualTo(report.models().getFirst());
        assertThat(report.model().sha256()).hasSize(64);
    }

    @Test
    void a_refusal_claims_nothing() throws Exception {
        for (var file : new byte[][] {DrawnPhotos.black(), DrawnPhotos.notSkin(), DrawnPhotos.blankSkin()}) {
            var report = analyze(file);

            assertThat(report.outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(report.refusals()).isNotEmpty();
            assertThat(report.top()).isEmpty();
            assertThat(report.risk()).isNull();
            assertThat(report.outline()).isEmpty();
            assertThat(report.recommendations()).containsExactly(Recommendation.TAKE_ANOTHER_PHOTO);
        }
    }

    @ParameterizedTest(name = "{0} x {1}")
    @CsvSource({"64,64", "65,64", "64,1500", "1500,64", "449,1793", "3000,101"})
    void a_photo_of_any_shape_gets_a_report(int width, int height) throws Exception {
        var drawing = DrawnPhotos.aLesion().size(width, height).radius(0.3).drawn();
        for (var file : new byte[][] {drawing.jpeg(), drawing.png(), drawing.webp()}) {
            var report = analyze(file);

            assertThat(report.quality().score()).isBetween(0.0, 1.0);
            assertThat(report.outline()).allMatch(point -> point.x() <= 1 && point.y() <= 1);
        }
    }

    @Test
    void the_same_photo_in_another_kind_of_file_gets_nearly_the_same_report() throws Exception {
        var drawing = DrawnPhotos.aLesion().drawn();
        var expected = analyze(drawing.png());

        for (var file : new byte[][] {drawing.png16(), drawing.rgbaPng(), drawing.losslessWebp()}) {
            assertThat(analyze(file))
                    .usingRecursiveComparison()
                    .ignoringFields("elapsedMillis")
                    .isEqualTo(expected);
        }
        for (var file : new byte[][] {drawing.jpeg(), drawing.progressiveJpeg(), drawing.cmykJpeg(), drawing.webp()}) {
            var report = analyze(file);

            assertThat(report.top().orElseThrow().code())
                    .isEqualTo(expected.top().orElseThrow().code());
            assertThat(report.top().orElseThrow().probability())
                    .isCloseTo(expected.top().orElseThrow().probability(), within(0.1));
        }
    }

    @Test
    void a_small_spot_should_be_taken_from_closer() throws Exception {
        assertThat(hints(DrawnPhotos.aLesion().radius(0.04))).contains(Hint.MOVE_CLOSER);
    }

    @Test
    void a_spot_at_the_edge_should_be_centred() throws Exception {
        assertThat(hints(DrawnPhotos.aLesion().at(0.86, 0.5))).contains(Hint.CENTRE_THE_LESION);
    }

    @Test
    void a_spot_in_the_middle_needs_no_hint() throws Exception {
        assertThat(hints(DrawnPhotos.aLesion())).isEmpty();
    }

    private static java.util.List<Hint> hints(LesionDrawing drawing) throws PhotoRefused {
        var report = analyze(drawing.drawn().jpeg());
        assertThat(report.refusals()).isEmpty();
        return report.quality().hints();
    }

    @Test
    void a_soft_photo_is_inconclusive_and_another_is_asked_for() throws Exception {
        var report = analyze(DrawnPhotos.soft());

        assertThat(report.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(report.quality().hints()).contains(Hint.HOLD_STILL);
        assertThat(report.recommendations()).contains(Recommendation.TAKE_ANOTHER_PHOTO);
        assertThat(Objects.requireNonNull(report.risk()).reasons()).contains(Reason.POOR_PHOTO);
    }

    @Test
    void a_soft_photo_of_a_suspicious_lesion_stays_a_high_risk() throws Exception {
        var soft = DrawnPhotos.aSuspiciousLesion().drawn().blurred(3).jpeg();

        var report = analyze(soft);

        assertThat(report.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(Objects.requireNonNull(report.risk()).level()).isEqualTo(Level.HIGH);
        assertThat(report.recommendations())
                .containsSubsequence(Recommendation.SEE_DERMATOLOGIST_SOON, Recommendation.TAKE_ANOTHER_PHOTO);
    }

    @Test
    void more_blur_is_never_a_better_photo() throws Exception {
        double before = 1;
        for (double sigma : new double[] {0.5, 1, 1.5, 2, 2.5, 3, 4}) {
            var quality =
                    analyze(DrawnPhotos.aLesion().drawn().blurred(sigma).jpeg()).quality();

            assertThat(quality.score()).as("sigma " + sigma).isLessThanOrEqualTo(before);
            before = quality.score();
        }
    }
}
