package org.cutis.vision.lesion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import org.cutis.vision.DrawnPhotos;
import org.cutis.vision.LesionReport.Candidate;
import org.cutis.vision.Photo;
import org.cutis.vision.model.ModelFolder;
import org.cutis.vision.model.Network;
import org.cutis.vision.photo.DecodedPhoto;
import org.cutis.vision.photo.TriangleResize;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassifierTests {
    private static Network network;
    private static Classifier classifier;

    @BeforeAll
    static void load() {
        network = ModelFolder.builtIn().open("lesion-classifier");
        classifier = new Classifier(network);
    }

    @AfterAll
    static void close() {
        network.close();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void a_drawn_lesion_gets_sound_figures(int seed) throws Exception {
        try (var photo = DecodedPhoto.of(Photo.read(DrawnPhotos.lesion(seed)), 448)) {
            isSound(classifier.classify(TriangleResize.centreSquare(photo, classifier.inputSize())));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void noise_of_any_colour_gets_sound_figures(int seed) {
        var random = new Random(seed);
        var rgb = new byte[classifier.inputSize() * classifier.inputSize() * 3];
        random.nextBytes(rgb);
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) ((rgb[i] & 0xFF) / seed + 20 * (i % 3) * (seed % 4));
        }

        isSound(classifier.classify(rgb));
    }

    private static void isSound(Classification found) {
        assertThat(Arrays.stream(found.probabilities()).sum()).isCloseTo(1, within(1e-12));
        assertThat(found.candidates())
                .hasSize(7)
                .isSortedAccordingTo(
                        Comparator.comparingDouble(Candidate::probability).reversed());
        assertThat(found.set().codes())
                .isNotEmpty()
                .startsWith(found.candidates().getFirst().code())
                .doesNotHaveDuplicates();
        assertThat(found.set().coverage()).isEqualTo(0.9);
        assertThat(found.malignantMass()).isBetween(0.0, 1.0);
        assertThat(found.heatMap().code()).isEqualTo(found.balanced());
        assertThat(found.heatMap().cells())
                .hasSize(found.heatMap().size() * found.heatMap().size())
                .allMatch(cell -> cell >= 0 && cell <= 1);
    }
}
