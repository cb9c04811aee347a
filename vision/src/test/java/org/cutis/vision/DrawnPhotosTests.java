package org.cutis.vision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.cutis.vision.LesionReport.Outcome;
import org.cutis.vision.LesionReport.Recommendation;
import org.cutis.vision.LesionReport.Refusal;
import org.cutis.vision.LesionReport.Risk.Level;
import org.cutis.vision.model.ModelFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawnPhotosTests {
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

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void a_drawn_lesion_is_judged(long seed) throws Exception {
        var report = analyze(DrawnPhotos.lesion(seed));

        assertThat(report.refusals()).isEmpty();
        assertThat(report.outcome()).isIn(Outcome.FINDING, Outcome.INCONCLUSIVE);
        assertThat(report.outline()).hasSizeGreaterThan(20);
    }

    @Test
    void a_suspicious_lesion_should_be_seen_within_days() throws Exception {
        var report = analyze(DrawnPhotos.suspicious());

        assertThat(Objects.requireNonNull(report.risk()).level()).isEqualTo(Level.HIGH);
        assertThat(report.recommendations()).startsWith(Recommendation.SEE_DERMATOLOGIST_SOON);
    }

    @Test
    void a_black_photo_is_too_dark() throws Exception {
        assertThat(analyze(DrawnPhotos.black()).refusals()).containsExactly(Refusal.TOO_DARK);
    }

    @Test
    void a_white_photo_is_too_bright() throws Exception {
        assertThat(analyze(DrawnPhotos.white()).refusals()).containsExactly(Refusal.TOO_BRIGHT);
    }

    @Test
    void a_blurred_lesion_is_too_blurred() throws Exception {
        assertThat(analyze(DrawnPhotos.blurred()).refusals()).containsExactly(Refusal.TOO_BLURRED);
    }

    @Test
    void a_printed_page_is_not_skin() throws Exception {
        assertThat(analyze(DrawnPhotos.notSkin()).refusals()).containsExactly(Refusal.NOT_SKIN);
    }

    @Test
    void skin_without_a_spot_shows_no_lesion() throws Exception {
        assertThat(analyze(DrawnPhotos.blankSkin()).refusals()).containsExactly(Refusal.NO_LESION);
    }

    @Test
    void another_seed_is_another_photo() {
        assertThat(DrawnPhotos.lesion(2)).isNotEqualTo(DrawnPhotos.lesion(3)).isEqualTo(DrawnPhotos.lesion(2));
    }
}
