package org.cutis.vision.photo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.DoubleUnaryOperator;
import org.cutis.vision.DrawnPhotos;
import org.cutis.vision.DrawnPicture;
import org.cutis.vision.photo.QualityCheck.Measures;
import org.junit.jupiter.api.Test;

class QualityCheckTests {
    private static final int SIZE = 192;
    private static final DrawnPicture LESION =
            DrawnPhotos.aLesion().size(SIZE, SIZE).drawn();

    private static Measures measured(DrawnPicture picture) {
        var rgb = new byte[SIZE * SIZE * 3];
        for (int i = 0; i < rgb.length; i += 3) {
            rgb[i] = picture.bgr()[i + 2];
            rgb[i + 1] = picture.bgr()[i + 1];
            rgb[i + 2] = picture.bgr()[i];
        }
        return QualityCheck.measure(rgb, SIZE);
    }

    private static DrawnPicture flat(int colour) {
        return DrawnPicture.of(SIZE, SIZE, (x, y) -> colour);
    }

    /** Every channel by the same curve. */
    private static DrawnPicture lit(DoubleUnaryOperator curve) {
        return DrawnPicture.of(SIZE, SIZE, (x, y) -> {
            int colour = LESION.colour(x, y);
            return channel(curve, colour >> 16) << 16 | channel(curve, colour >> 8) << 8 | channel(curve, colour);
        });
    }

    private static int channel(DoubleUnaryOperator curve, int value) {
        return (int) Math.clamp(curve.applyAsDouble(value & 0xFF), 0.0, 255.0);
    }

    @Test
    void more_blur_is_less_sharp() {
        double before = Double.POSITIVE_INFINITY;
        for (double sigma : new double[] {0.3, 0.8, 1.2, 1.8, 2.6, 4}) {
            var measures = measured(LESION.blurred(sigma));

            assertThat(measures.sharpness()).as("sigma " + sigma).isLessThan(before);
            before = measures.sharpness();
        }
        assertThat(measured(LESION.blurred(4)).tooBlurred()).isTrue();
        assertThat(measured(LESION).tooBlurred()).isFalse();
    }

    @Test
    void less_contrast_is_no_blur() {
        var pale = measured(lit(value -> 128 + (value - 128) / 2));

        assertThat(pale.tooBlurred()).isFalse();
    }

    @Test
    void black_is_too_dark_and_blur_is_not_judged_in_it() {
        var measures = measured(flat(0));

        assertThat(measures.tooDark()).isTrue();
        assertThat(measures.tooBlurred()).isFalse();
        assertThat(measures.exposureScore()).isZero();
    }

    @Test
    void a_photo_at_a_tenth_of_the_light_is_too_dark() {
        assertThat(measured(lit(value -> value / 10)).tooDark()).isTrue();
        assertThat(measured(lit(value -> value / 2)).tooDark()).isFalse();
    }

    @Test
    void a_washed_out_photo_is_too_bright() {
        assertThat(measured(lit(value -> value * 2.5)).tooBright()).isTrue();
        assertThat(measured(lit(value -> value * 1.1)).tooBright()).isFalse();
    }

    @Test
    void a_reflection_is_glare_and_costs_quality() {
        var shining =
                DrawnPicture.of(SIZE, SIZE, (x, y) -> Math.hypot(x - 60, y - 60) < 30 ? 0xFCFAF8 : LESION.colour(x, y));

        var measures = measured(shining);

        assertThat(measures.glare()).isBetween(0.07, 0.08);
        assertThat(measures.score()).isLessThan(measured(LESION).score());
    }

    @Test
    void every_score_lies_between_0_and_1() {
        for (var picture : new DrawnPicture[] {flat(0), flat(0xFFFFFF), flat(0x7A5238), LESION, LESION.blurred(9)}) {
            var measures = measured(picture);

            assertThat(measures.score()).isBetween(0.0, 1.0);
            assertThat(measures.sharpnessScore()).isBetween(0.0, 1.0);
            assertThat(measures.exposureScore()).isBetween(0.0, 1.0);
        }
    }
}
