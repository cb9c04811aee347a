package org.cutis.vision.lesion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.cutis.vision.photo.CentreSquare;
import org.junit.jupiter.api.Test;

class MeasurementsTests {
    private static final byte[] PLAIN = Masks.rgb((x, y) -> 0x7A5238);

    @Test
    void the_diameter_is_in_pixels_of_the_photo_as_taken() {
        var quarter = Masks.of(Masks.disc(48));

        var factors = Measurements.measure(quarter, PLAIN, CentreSquare.of(1600, 1200));

        assertThat(factors.size().value()).isCloseTo(600, withinPercentage(1));
        assertThat(factors.size().unit()).isEqualTo("px");
        assertThat(factors.resolution().value()).isEqualTo(factors.size().value());
        assertThat(factors.resolution().score()).isEqualTo(1);
    }

    @Test
    void the_area_is_a_share_of_the_square() {
        var factors = Measurements.measure(Masks.of(Masks.disc(48)), PLAIN, CentreSquare.of(300, 200));

        double share = factors.size().details().getOrDefault("shareOfSquare", Double.NaN);
        assertThat(share).isCloseTo(Math.PI / 16, withinPercentage(1));
        assertThat(factors.size().score()).isEqualTo(share);
    }

    @Test
    void a_small_photo_shows_the_lesion_with_few_pixels() {
        var factors = Measurements.measure(Masks.of(Masks.disc(48)), PLAIN, CentreSquare.of(100, 80));

        assertThat(factors.resolution().value()).isCloseTo(40, withinPercentage(1));
        assertThat(factors.resolution().score()).isLessThan(0.15);
    }

    @Test
    void every_figure_of_every_shape_is_a_number() {
        for (var shape : new Masks.Shape[] {
            (x, y) -> Math.abs(x) <= 0.5 && Math.abs(y) <= 0.5,
            (x, y) -> Math.abs(y) <= 0.5,
            (x, y) -> true,
            Masks.letterL()
        }) {
            var factors = Measurements.measure(Masks.of(shape), PLAIN, CentreSquare.of(100, 80));

            for (var factor : new org.cutis.vision.LesionReport.Factor[] {
                factors.color(), factors.texture(), factors.border(), factors.symmetry(), factors.size()
            }) {
                assertThat(factor.value()).isFinite();
                assertThat(factor.details().values()).allMatch(Double::isFinite);
            }
        }
    }
}
