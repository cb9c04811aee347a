package org.cutis.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.cutis.vision.lesion.Classifier;
import org.cutis.vision.lesion.Segmenter;
import org.cutis.vision.lesion.SkinGate;
import org.cutis.vision.model.ModelFolder;
import org.cutis.vision.photo.CentreSquare;
import org.cutis.vision.photo.DecodedPhoto;
import org.cutis.vision.photo.TriangleResize;
import org.junit.jupiter.api.Test;

/** The same photos through Python (Pillow, PyTorch) and through here, by the figures of {@code reference.csv}. */
class ReferencePhotosTests {
    @Test
    void every_reference_photo_gives_the_figures_of_the_python_pipeline() throws Exception {
        var data = TestData.folder();
        var models = ModelFolder.builtIn();
        var gateModel = models.open("skin-gate");
        var segmenterModel = models.open("lesion-segmenter");
        var classifierModel = models.open("lesion-classifier");
        var gate = new SkinGate(gateModel);
        var segmenter = new Segmenter(segmenterModel);
        var classifier = new Classifier(classifierModel);
        var soft = new SoftAssertions();
        double worstPng = 0;
        double worstJpeg = 0;
        double worstShare = 0;
        var rows = TestData.rows(data.resolve("models/reference.csv"));

        for (var row : rows) {
            var file = row.get("file");
            var photo =
                    Photo.read(Files.readAllBytes(data.resolve("data/photos").resolve(file)));
            try (var decoded = DecodedPhoto.of(photo, DecodedPhoto.ANALYSIS_SHORT_SIDE)) {
                var found = classifier.classify(TriangleResize.centreSquare(decoded, classifier.inputSize()));
                var small = TriangleResize.centreSquare(decoded, gate.inputSize());
                var mask = segmenter.find(small, CentreSquare.of(photo.width(), photo.height()), 192);
                double logit = gate.logit(small);

                boolean png = photo.format() == Photo.Format.PNG;
                for (var condition : found.classes()) {
                    double off = Math.abs(number(row, "p_" + condition) - found.probability(condition));
                    if (png) {
                        worstPng = Math.max(worstPng, off);
                    } else {
                        worstJpeg = Math.max(worstJpeg, off);
                    }
                    soft.assertThat(off).as(file + " " + condition).isLessThan(png ? 1e-3 : 1e-2);
                }
                worstShare = Math.max(worstShare, Math.abs(mask.rawShare() - number(row, "mask_area_fraction")));
                soft.assertThat(mask.rawShare())
                        .as(file + " mask")
                        .isCloseTo(number(row, "mask_area_fraction"), within(0.02));
                soft.assertThat(gate.passes(logit)).as(file + " gate").isEqualTo("1".equals(row.get("skin")));
                soft.assertThat(found.balanced().name()).as(file + " top").isEqualTo(row.get("top"));
            }
        }

        System.out.printf(
                "Reference photos: %d; largest difference of a probability %.2g (PNG, same pixels), %.2g (JPEG); of the mask share %.2g%n",
                rows.size(), worstPng, worstJpeg, worstShare);
        soft.assertAll();
        assertThat(rows).hasSizeGreaterThan(30);
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.getOrDefault(column, "NaN"));
    }
}
