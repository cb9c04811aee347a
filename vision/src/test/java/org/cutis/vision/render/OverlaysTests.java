package org.cutis.vision.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.cutis.vision.Condition;
import org.cutis.vision.LesionReport.HeatMap;
import org.cutis.vision.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverlaysTests {
    /** A circle in a picture of that size, 0.2 of its shorter side around its middle. */
    private static List<Point> circle(int width, int height) {
        double radius = 0.2 * Math.min(width, height);
        var points = new ArrayList<Point>();
        for (int i = 0; i <= 72; i++) {
            double angle = i * Math.PI / 36;
            points.add(new Point(0.5 + radius * Math.cos(angle) / width, 0.5 + radius * Math.sin(angle) / height));
        }
        return points;
    }

    private static HeatMap heat(int hotCell) {
        var cells = new ArrayList<>(Collections.nCopies(36, 0f));
        if (hotCell >= 0) {
            cells.set(hotCell, 1f);
        }
        return new HeatMap(Condition.nv, 6, cells);
    }

    @ParameterizedTest(name = "{0} x {1}")
    @CsvSource({"400,300", "300,400", "301,301", "64,1000"})
    void the_outline_is_a_ring_and_nothing_else(int width, int height) {
        var overlay = Overlay.of(Overlays.outline(circle(width, height), width, height));

        assertThat(overlay.width()).isEqualTo(width);
        assertThat(overlay.height()).isEqualTo(height);
        double radius = 0.2 * Math.min(width, height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double off = Math.abs(Math.hypot(x + 0.5 - width / 2.0, y + 0.5 - height / 2.0) - radius);
                if (off > 5) {
                    assertThat(overlay.opacity(x, y)).as("%d, %d", x, y).isZero();
                } else if (off < 0.7) {
                    assertThat(overlay.opacity(x, y)).as("%d, %d", x, y).isGreaterThan(150);
                }
            }
        }
    }

    @Test
    void without_an_outline_there_is_nothing() {
        assertThat(Overlay.of(Overlays.outline(List.of(), 200, 100)).isEmpty()).isTrue();
    }

    @Test
    void a_heat_map_without_heat_is_transparent() {
        var overlay = Overlay.of(Overlays.heatMap(heat(-1), 200, 100));

        assertThat(overlay.isEmpty()).isTrue();
        assertThat(overlay.width()).isEqualTo(200);
        assertThat(overlay.height()).isEqualTo(100);
    }

    @Test
    void heat_in_the_upper_left_shows_in_the_upper_left_of_a_wide_photo() {
        var overlay = Overlay.of(Overlays.heatMap(heat(0), 300, 120));

        assertThat(overlay.opacity(90 + 10, 10)).isGreaterThan(150);
        assertThat(overlay.opacity(90 + 110, 10)).isZero();
        assertThat(overlay.opacity(90 + 10, 110)).isZero();
        assertThat(overlay.opacity(89, 10)).isZero();
    }

    @Test
    void heat_in_the_lower_right_shows_in_the_lower_right_of_a_tall_photo() {
        var overlay = Overlay.of(Overlays.heatMap(heat(35), 120, 301));

        assertThat(overlay.opacity(110, 90 + 110)).isGreaterThan(150);
        assertThat(overlay.opacity(110, 90 + 10)).isZero();
        assertThat(overlay.opacity(110, 212)).isZero();
    }

    @Test
    void heat_never_hides_the_skin() {
        var overlay = Overlay.of(Overlays.heatMap(new HeatMap(Condition.nv, 6, Collections.nCopies(36, 1f)), 120, 120));

        for (int y = 0; y < 120; y++) {
            for (int x = 0; x < 120; x++) {
                assertThat(overlay.opacity(x, y)).isEqualTo(170);
            }
        }
    }
}
