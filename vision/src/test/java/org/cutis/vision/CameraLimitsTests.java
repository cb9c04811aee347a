package org.cutis.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import org.cutis.vision.photo.QualityCheck;
import org.cutis.vision.photo.QualityCheck.Measures;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The client's camera gives its hints by the limits of {@code limits.json} and measures as we do: whoever follows them shall
 * not be refused afterwards. The client's own test holds it to the same drawn pictures.
 */
class CameraLimitsTests {
    private static final Path FILE = Path.of("../web/src/features/scans/camera/limits.json");
    private static final double SLIGHTLY = 1e-6;

    private final JsonNode limits = JsonMapper.shared().readTree(Files.readString(FILE));

    CameraLimitsTests() throws Exception {}

    @Test
    void a_photo_is_refused_on_the_clients_side_of_each_limit_only() {
        assertThat(with(0, 0, limit("darkestMean") - SLIGHTLY).tooDark()).isTrue();
        assertThat(with(0, 0, limit("darkestMean")).tooDark()).isFalse();
        assertThat(with(limit("mostBlack") + SLIGHTLY, 0, 120).tooDark()).isTrue();
        assertThat(with(limit("mostBlack"), 0, 120).tooDark()).isFalse();
        assertThat(with(0, limit("mostWhite") + SLIGHTLY, 120).tooBright()).isTrue();
        assertThat(with(0, limit("mostWhite"), 120).tooBright()).isFalse();
        assertThat(sharp(limit("softest") - SLIGHTLY).tooBlurred()).isTrue();
        assertThat(sharp(limit("softest")).tooBlurred()).isFalse();
        assertThat(sharp(limit("soft") - SLIGHTLY).soft()).isTrue();
        assertThat(sharp(limit("soft")).soft()).isFalse();
    }

    @Test
    void glare_and_distance_are_hinted_at_the_same_limits() {
        assertThat(limit("muchGlare")).isEqualTo(LesionAnalyzer.MUCH_GLARE);
        assertThat(limit("smallShare")).isEqualTo(LesionAnalyzer.SMALL_SHARE);
        assertThat(limit("largeShare")).isEqualTo(LesionAnalyzer.LARGE_SHARE);
    }

    @Test
    void drawn_pictures_measure_as_the_client_was_told() {
        int size = (int) limit("size");
        assertThat(limits.at("/drawn")).hasSize(4).allSatisfy(drawn -> {
            var measures = QualityCheck.measure(
                    picture(
                            size,
                            drawn.at("/light").asDouble(),
                            drawn.at("/block").asInt()),
                    size);

            assertThat(measures.sharpness())
                    .as(measures.toString())
                    .isCloseTo(drawn.at("/sharpness").asDouble(), within(1e-3));
            assertThat(measures.mean()).isCloseTo(drawn.at("/mean").asDouble(), within(1e-2));
            assertThat(measures.black()).isCloseTo(drawn.at("/black").asDouble(), within(1e-4));
            assertThat(measures.white()).isCloseTo(drawn.at("/white").asDouble(), within(1e-4));
            assertThat(measures.glare()).isCloseTo(drawn.at("/glare").asDouble(), within(1e-4));
        });
    }

    /** A brown disc on skin, both with grain; {@code block} px share one grain, as in a picture that is enlarged. */
    private static byte[] picture(int size, double light, int block) {
        var rgb = new byte[3 * size * size];
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                int a = x / block;
                int b = y / block;
                int grain = (a * 7 + b * 13 + a * b * 3) % 23;
                boolean disc = (2 * x - size) * (2 * x - size) + (2 * y - size) * (2 * y - size) < size * size / 4;
                int[] colour = disc
                        ? new int[] {80 + grain, 50 + grain, 40 + grain}
                        : new int[] {190 + grain, 150 + grain, 130 + grain};
                for (int channel = 0; channel < 3; channel++) {
                    rgb[3 * (y * size + x) + channel] = (byte) Math.min(255, (int) (colour[channel] * light));
                }
            }
        }
        return rgb;
    }

    private double limit(String name) {
        return limits.required(name).asDouble();
    }

    private static Measures with(double black, double white, double mean) {
        return new Measures(1, black, white, 0, mean);
    }

    private static Measures sharp(double sharpness) {
        return new Measures(sharpness, 0, 0, 0, 120);
    }
}
