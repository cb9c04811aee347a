package org.cutis.bench;

import java.util.Map;
import org.cutis.vision.LesionAnalyzer;
import org.cutis.vision.LesionReport;
import org.cutis.vision.Photo;
import org.cutis.vision.PhotoRefused;
import org.cutis.vision.lesion.Classification;
import org.cutis.vision.lesion.Classifier;
import org.cutis.vision.lesion.LesionMask;
import org.cutis.vision.lesion.Measurements;
import org.cutis.vision.lesion.RiskRules;
import org.cutis.vision.lesion.Segmenter;
import org.cutis.vision.lesion.SkinGate;
import org.cutis.vision.model.ModelFolder;
import org.cutis.vision.photo.CentreSquare;
import org.cutis.vision.photo.DecodedPhoto;
import org.cutis.vision.photo.QualityCheck;
import org.cutis.vision.photo.TriangleResize;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The analysis of one photo, and each of its stages on the output of the one before. The heat map comes with the class. */
@State(Scope.Thread)
public class LesionStages {
    private final Photo photo = PeerPhoto.read();
    private final LesionAnalyzer analyzer = LesionAnalyzer.load(ModelFolder.builtIn());
    private final SkinGate gate = new SkinGate(ModelFolder.builtIn().open("skin-gate"));
    private final Segmenter segmenter = new Segmenter(ModelFolder.builtIn().open("lesion-segmenter"));
    private final Classifier classifier = new Classifier(ModelFolder.builtIn().open("lesion-classifier"));
    private final RiskRules risks;
    private final DecodedPhoto decoded;
    private final CentreSquare square;
    private final byte[] working;
    private final byte[] small;
    private final LesionMask mask;
    private final Classification classification;

    public LesionStages() {
        try (var network = ModelFolder.builtIn().open("lesion-classifier")) {
            risks = new RiskRules(network.card());
        }
        decoded = decoded();
        square = CentreSquare.of(photo.width(), photo.height());
        working = TriangleResize.centreSquare(decoded, classifier.inputSize());
        small = TriangleResize.centreSquare(decoded, gate.inputSize());
        mask = segmenter.find(small, square, classifier.inputSize());
        classification = classifier.classify(working);
        var report = analysis();
        if (report.outcome() == LesionReport.Outcome.REFUSED) {
            throw new IllegalStateException("the photo was refused (" + report.refusals()
                    + "), so that most stages would be left out of the analysis that is measured");
        }
    }

    byte[] gateSquare() {
        return small;
    }

    byte[] segmenterSquare() {
        return small;
    }

    byte[] classifierSquare() {
        return working;
    }

    private DecodedPhoto decoded() {
        try {
            return DecodedPhoto.of(photo, DecodedPhoto.ANALYSIS_SHORT_SIDE);
        } catch (PhotoRefused e) {
            throw new IllegalStateException(e);
        }
    }

    @Benchmark
    public LesionReport analysis() {
        try {
            return analyzer.analyze(photo);
        } catch (PhotoRefused e) {
            throw new IllegalStateException(e);
        }
    }

    @Benchmark
    public int decode() {
        try (var pixels = decoded()) {
            return pixels.width();
        }
    }

    @Benchmark
    public byte[] resizeForClassifier() {
        return TriangleResize.centreSquare(decoded, classifier.inputSize());
    }

    @Benchmark
    public byte[] resizeForGateAndSegmenter() {
        return TriangleResize.centreSquare(decoded, gate.inputSize());
    }

    @Benchmark
    public QualityCheck.Measures quality() {
        return QualityCheck.measure(working, classifier.inputSize());
    }

    @Benchmark
    public boolean gate() {
        return gate.passes(gate.logit(small));
    }

    @Benchmark
    public LesionMask segmentation() {
        return segmenter.find(small, square, classifier.inputSize());
    }

    @Benchmark
    public Classification classification() {
        return classifier.classify(working);
    }

    @Benchmark
    public LesionReport.Factors measurements() {
        return Measurements.measure(mask, working, square);
    }

    @Benchmark
    public Map.Entry<LesionReport.Risk, Object> risk() {
        var risk = risks.judge(classification, false);
        return Map.entry(risk, RiskRules.recommendations(risk, false));
    }
}
