package org.cutis.vision.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class CentreSquareTests {
    @Test
    void the_square_of_a_wide_photo_leaves_as_much_on_both_sides() {
        var square = CentreSquare.of(601, 450);

        assertThat(square.left()).isEqualTo(75.5);
        assertThat(square.top()).isZero();
        assertThat(square.side()).isEqualTo(450);
        assertThat(square.toPhoto(0, 0).x()).isEqualTo(75.5 / 601);
        assertThat(square.toPhoto(1, 1).x()).isEqualTo(525.5 / 601);
    }

    @Test
    void the_square_of_a_tall_photo_reaches_from_side_to_side() {
        var square = CentreSquare.of(450, 600);

        assertThat(square.toPhoto(0, 0).x()).isZero();
        assertThat(square.toPhoto(0, 0).y()).isEqualTo(0.125);
        assertThat(square.toPhoto(1, 1).y()).isEqualTo(0.875);
    }

    @RepeatedTest(100)
    void middle_edges_and_lengths_are_kept_for_any_size(RepetitionInfo seed) {
        var random = new Random(seed.getCurrentRepetition());
        int width = random.nextInt(64, 9_000);
        int height = random.nextInt(64, 9_000);
        var square = CentreSquare.of(width, height);

        var middle = square.toPhoto(0.5, 0.5);
        var from = square.toPhoto(0.2, 0.3);
        var to = square.toPhoto(0.6, 0.7);

        assertThat(middle.x()).isCloseTo(0.5, within(1e-9));
        assertThat(middle.y()).isCloseTo(0.5, within(1e-9));
        assertThat((to.x() - from.x()) * width).isCloseTo(0.4 * Math.min(width, height), within(1e-6));
        assertThat((to.y() - from.y()) * height).isCloseTo(0.4 * Math.min(width, height), within(1e-6));
        assertThat(square.toPhoto(1, 1).x()).isLessThanOrEqualTo(1);
    }
}
