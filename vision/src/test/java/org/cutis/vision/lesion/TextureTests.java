package org.cutis.vision.lesion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.cutis.vision.lesion.Masks.SIZE;

import java.util.Random;
import java.util.function.IntBinaryOperator;
import org.cutis.vision.LesionReport.Factor;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class TextureTests {
    private static final LesionMask WHOLE = Masks.of((x, y) -> true);

    /** L* of 53.6 and 0: levels 8 and 0 of 16. */
    private static final int GREY = 0x808080;

    private static final int BLACK = 0;

    private static Factor measured(LesionMask mask, IntBinaryOperator colour) {
        return Texture.measure(mask, Masks.painted(colour));
    }

    private static double detail(Factor factor, String name) {
        return factor.details().getOrDefault(name, Double.NaN);
    }

    @Test
    void a_flat_lesion_has_no_texture() {
        var factor = measured(Masks.of(Masks.disc(60)), (x, y) -> 0x7A5238);

        assertThat(factor.value()).isZero();
        assertThat(detail(factor, "energy")).isEqualTo(1);
        assertThat(detail(factor, "homogeneity")).isEqualTo(1);
        assertThat(detail(factor, "correlation")).isEqualTo(1);
    }

    /** Neighbours beside and below differ by 8 levels, those across the corner by none. */
    @Test
    void a_checkerboard_has_the_figures_of_the_textbook() {
        var factor = measured(WHOLE, (x, y) -> (x + y) % 2 == 0 ? GREY : BLACK);

        double different = SIZE / (2.0 * SIZE - 1);
        double same = 1 - different;
        assertThat(factor.value()).isCloseTo(64 * different, within(1e-9));
        assertThat(detail(factor, "homogeneity")).isCloseTo(same + different / 65, within(1e-9));
        assertThat(detail(factor, "energy")).isCloseTo((different * different + same * same) / 2, within(1e-4));
        assertThat(detail(factor, "correlation")).isCloseTo(same - different, within(1e-3));
    }

    @Test
    void what_lies_outside_of_the_lesion_does_not_count() {
        var mask = Masks.of(Masks.disc(60));

        assertThat(measured(mask, (x, y) -> WHOLE.at(x, y) && mask.at(x, y) ? GREY : (x + y) % 2 * GREY)
                        .value())
                .isZero();
    }

    @RepeatedTest(5)
    void a_quarter_turn_changes_nothing(RepetitionInfo seed) {
        var random = new Random(seed.getCurrentRepetition());
        var greys = new int[SIZE * SIZE];
        for (int i = 0; i < greys.length; i++) {
            greys[i] = random.nextInt(256) * 0x010101;
        }

        var straight = measured(Masks.of(Masks.letterL()), (x, y) -> greys[y * SIZE + x]);
        var turned = measured(Masks.of(Masks.letterL().turned(90)), (x, y) -> greys[(SIZE - 1 - x) * SIZE + y]);

        for (var name : straight.details().keySet()) {
            assertThat(detail(turned, name)).as(name).isCloseTo(detail(straight, name), within(1e-9));
        }
    }
}
