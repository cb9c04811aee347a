package org.cutis.vision.lesion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.cutis.vision.lesion.Masks.MIDDLE;

import org.cutis.vision.LesionReport.Factor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AsymmetryTests {
    private static Factor measured(Masks.Shape shape) {
        return Asymmetry.measure(Masks.of(shape), Masks.plain());
    }

    private static double shape(Factor factor) {
        return factor.details().getOrDefault("shape", Double.NaN);
    }

    @ParameterizedTest(name = "radius {0}")
    @ValueSource(ints = {12, 30, 60, 90})
    void a_disc_is_symmetric(int radius) {
        assertThat(measured(Masks.disc(radius)).value()).isZero();
    }

    @ParameterizedTest(name = "turned by {0} degrees")
    @ValueSource(ints = {0, 17, 45, 73, 90, 120, 160})
    void an_ellipse_is_symmetric_however_it_lies(int degrees) {
        var factor = measured(Masks.ellipse(60, 35).turned(degrees));

        assertThat(factor.value()).isZero();
        assertThat(shape(factor)).isLessThan(0.05);
    }

    @Test
    void the_axis_is_the_longer_one() {
        var factor = measured(Masks.ellipse(60, 30).turned(30));

        assertThat(factor.details().getOrDefault("axisRadians", Double.NaN))
                .isCloseTo(Math.toRadians(30), within(0.02));
    }

    @Test
    void a_half_disc_differs_across_one_axis() {
        assertThat(measured(Masks.halfDisc(60)).value()).isEqualTo(1);
    }

    @Test
    void a_letter_l_differs_across_both_axes() {
        assertThat(measured(Masks.letterL()).value()).isEqualTo(2);
    }

    @ParameterizedTest(name = "turned by {0} degrees")
    @ValueSource(ints = {90, 180, 270})
    void a_quarter_turn_changes_nothing(int degrees) {
        var straight = measured(Masks.letterL());
        var turned = measured(Masks.letterL().turned(degrees));

        assertThat(turned.value()).isEqualTo(straight.value());
        assertThat(shape(turned)).isCloseTo(shape(straight), within(0.02));
    }

    @Test
    void scale_changes_little() {
        assertThat(shape(measured(Masks.halfDisc(80)))).isCloseTo(shape(measured(Masks.halfDisc(40))), within(0.03));
    }

    @Test
    void a_disc_of_two_halves_in_different_colours_is_not_symmetric() {
        var halves = Masks.painted((x, y) -> x < MIDDLE ? 0x3A2418 : 0xB08058);

        var factor = Asymmetry.measure(Masks.of(Masks.disc(60)), halves);

        assertThat(factor.value()).isGreaterThanOrEqualTo(1);
        assertThat(shape(factor)).isLessThan(0.05);
    }

    @Test
    void a_disc_with_a_dark_middle_is_symmetric() {
        var rings = Masks.painted((x, y) -> Math.hypot(x - MIDDLE, y - MIDDLE) < 25 ? 0x3A2418 : 0xB08058);

        assertThat(Asymmetry.measure(Masks.of(Masks.disc(60)), rings).value()).isZero();
    }
}
