package org.cutis.vision.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.cutis.vision.DrawnPhotos;
import org.cutis.vision.LesionAnalyzer;
import org.cutis.vision.LesionReport;
import org.cutis.vision.Photo;
import org.cutis.vision.Point;
import org.cutis.vision.model.ModelFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The report's outline, laid over the whole photo, lies on the edge of the spot that was drawn there. */
class OutlinePlaceTests {
    private static LesionAnalyzer analyzer;

    @BeforeAll
    static void load() {
        analyzer = LesionAnalyzer.load(ModelFolder.builtIn());
    }

    @AfterAll
    static void close() {
        analyzer.close();
    }

    @ParameterizedTest(name = "{0} x {1}, spot at {2}, {3}")
    @CsvSource({
        "600,450, 0.5,0.5",
        "900,450, 0.5,0.5",
        "900,450, 0.58,0.45",
        "450,900, 0.5,0.5",
        "450,900, 0.45,0.56",
        "1600,1200, 0.54,0.5"
    })
    void it_surrounds_the_spot(int width, int height, double x, double y) throws Exception {
        var photo = Photo.read(DrawnPhotos.aLesion()
                .size(width, height)
                .at(x, y)
                .radius(0.22)
                .drawn()
                .jpeg());

        var report = analyzer.analyze(photo);

        assertThat(report.refusals()).isEmpty();
        double side = Math.min(width, height);
        assertThat(middle(report, true) * width).isCloseTo(x * width, within(0.04 * side));
        assertThat(middle(report, false) * height).isCloseTo(y * height, within(0.04 * side));
        assertThat(extent(report, false) * height).isCloseTo(0.44 * side, within(0.08 * side));
        assertThat(report.outline().getFirst()).isEqualTo(report.outline().getLast());
        assertThat(clockwise(report)).isTrue();
        var overlay = Overlay.of(Overlays.outline(report.outline(), width / 2, height / 2));
        assertThat(overlay.opacity((int) (x * width / 2), (int) (y * height / 2)))
                .as("inside")
                .isZero();
    }

    private static double middle(LesionReport report, boolean across) {
        var values = report.outline().stream()
                .mapToDouble(across ? Point::x : Point::y)
                .summaryStatistics();
        return (values.getMin() + values.getMax()) / 2;
    }

    private static double extent(LesionReport report, boolean across) {
        var values = report.outline().stream()
                .mapToDouble(across ? Point::x : Point::y)
                .summaryStatistics();
        return values.getMax() - values.getMin();
    }

    /** As seen on a screen, where y grows downwards. */
    private static boolean clockwise(LesionReport report) {
        double twice = 0;
        for (int i = 1; i < report.outline().size(); i++) {
            var a = report.outline().get(i - 1);
            var b = report.outline().get(i);
            twice += a.x() * b.y() - b.x() * a.y();
        }
        return twice > 0;
    }
}
