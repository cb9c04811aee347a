package org.cutis.vision.lesion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColoursTests {
    private static final String[] NAMES = {"WHITE", "RED", "LIGHT_BROWN", "DARK_BROWN", "BLUE_GREY", "BLACK"};
    private static final int[] PAINTS = {0xE6E2DE, 0xCC4048, 0xBC8450, 0x64402A, 0x5C7686, 0x1C1A18};
    private static final LesionMask WHOLE = Masks.of((x, y) -> true);

    @ParameterizedTest(name = "{0} colours")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void stripes_of_the_reference_colours_are_counted(int count) {
        var stripes = Masks.painted((x, y) -> PAINTS[x * count / Masks.SIZE]);

        var factor = Colours.measure(WHOLE, stripes);

        assertThat(factor.value()).isEqualTo(count);
        for (int i = 0; i < count; i++) {
            assertThat(factor.details().getOrDefault(NAMES[i], 0.0))
                    .as(NAMES[i])
                    .isCloseTo(1.0 / count, within(0.01));
        }
    }

    @Test
    void a_speck_under_three_percent_is_no_colour() {
        var speck = Masks.painted((x, y) -> x < 30 && y < 30 ? PAINTS[5] : PAINTS[2]);

        assertThat(Colours.measure(WHOLE, speck).value()).isEqualTo(1);
    }

    @Test
    void what_lies_outside_of_the_lesion_does_not_count() {
        var disc = Masks.painted(
                (x, y) -> Math.hypot(x - Masks.MIDDLE, y - Masks.MIDDLE) <= 60 ? PAINTS[3] : PAINTS[x % PAINTS.length]);

        assertThat(Colours.measure(Masks.of(Masks.disc(60)), disc).value()).isEqualTo(1);
    }

    @Test
    void a_colour_that_is_far_from_all_is_none_of_them_but_counts_as_one() {
        var green = Masks.painted((x, y) -> 0x20E020);

        var factor = Colours.measure(WHOLE, green);

        assertThat(factor.value()).isEqualTo(1);
        assertThat(factor.details().values()).allMatch(share -> share == 0);
    }
}
