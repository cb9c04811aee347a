package org.cutis.vision.lesion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.cutis.vision.lesion.Masks.MIDDLE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BorderTests {
    private static final int SKIN = 0xE0B090;
    private static final int DARK = 0x503020;

    private static double compactness(Masks.Shape shape) {
        var mask = Masks.of(shape);
        return Border.compactness(mask, mask.area());
    }

    @ParameterizedTest(name = "radius {0}")
    @ValueSource(ints = {15, 30, 60, 90})
    void a_disc_is_as_compact_as_can_be(int radius) {
        assertThat(compactness(Masks.disc(radius))).isCloseTo(1, withinPercentage(5));
    }

    /** P²/(4πA) of axes 2 : 1, with Ramanujan's perimeter, is 1.189. */
    @ParameterizedTest(name = "turned by {0} degrees")
    @ValueSource(ints = {0, 22, 45, 90})
    void an_ellipse_has_the_compactness_of_the_textbook(int degrees) {
        assertThat(compactness(Masks.ellipse(70, 35).turned(degrees))).isCloseTo(1.189, withinPercentage(5));
    }

    @Test
    void scale_changes_compactness_little() {
        assertThat(compactness(Masks.letterL().enlarged(1.8)))
                .isCloseTo(compactness(Masks.letterL()), withinPercentage(5));
    }

    @Test
    void an_edge_that_ends_abruptly_all_around_has_eight_points() {
        var disc = Masks.painted((x, y) -> Math.hypot(x - MIDDLE, y - MIDDLE) <= 60 ? DARK : SKIN);

        assertThat(Border.measure(Masks.of(Masks.disc(60)), disc).value()).isEqualTo(8);
    }

    @Test
    void an_edge_that_fades_over_half_the_radius_has_none() {
        assertThat(Border.measure(Masks.of(Masks.disc(60)), Masks.painted(BorderTests::fading))
                        .value())
                .isZero();
    }

    @Test
    void an_edge_that_is_abrupt_on_the_left_half_has_four_points() {
        var half = Masks.painted(
                (x, y) -> x < MIDDLE ? (Math.hypot(x - MIDDLE, y - MIDDLE) <= 60 ? DARK : SKIN) : fading(x, y));

        assertThat(Border.measure(Masks.of(Masks.disc(60)), half).value()).isEqualTo(4);
    }

    @Test
    void a_smooth_outline_has_a_dimension_near_one_and_a_ragged_one_more() {
        double smooth = BoxCounting.dimension(Masks.of(Masks.disc(70)));
        double ragged = BoxCounting.dimension(Masks.of((x, y) ->
                Math.hypot(x, y) <= 60 + 15 * Math.sin(25 * Math.atan2(y, x)) + 8 * Math.sin(61 * Math.atan2(y, x))));

        assertThat(smooth).isBetween(1.0, 1.15);
        assertThat(ragged).isGreaterThan(smooth + 0.1);
    }

    private static int fading(int x, int y) {
        double share = Math.clamp((Math.hypot(x - MIDDLE, y - MIDDLE) - 25) / 70, 0.0, 1.0);
        return mixed(16, share) | mixed(8, share) | mixed(0, share);
    }

    private static int mixed(int shift, double share) {
        int dark = DARK >> shift & 0xFF;
        int skin = SKIN >> shift & 0xFF;
        return (int) Math.round(dark + (skin - dark) * share) << shift;
    }
}
