package org.cutis.bench;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_IGNORE_ORIENTATION;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_REDUCED_COLOR_2;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imdecode;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What the analysis cannot do without: the native decoder and the three models, on inputs that are ready. */
@State(Scope.Thread)
public class BareKernels {
    private final BytePointer bytes;
    private final Mat file;
    private final BareNetwork gate;
    private final BareNetwork segmenter;
    private final BareNetwork classifier;

    public BareKernels() {
        var photo = PeerPhoto.read();
        bytes = new BytePointer(photo.bytes());
        file = new Mat(1, photo.bytes().length, CV_8UC1, bytes);
        var stages = new LesionStages();
        gate = BareNetwork.of("skin-gate", stages.gateSquare(), 128);
        segmenter = BareNetwork.of("lesion-segmenter", stages.segmenterSquare(), 128);
        classifier = BareNetwork.of("lesion-classifier", stages.classifierSquare(), 192);
    }

    /** At half size, as the analysis decodes a photo of 1600 x 1200. */
    @Benchmark
    public int decode() {
        try (var pixels = imdecode(file, IMREAD_REDUCED_COLOR_2 | IMREAD_IGNORE_ORIENTATION)) {
            return pixels.cols();
        }
    }

    @Benchmark
    public int gate() {
        return gate.run();
    }

    @Benchmark
    public int segmenter() {
        return segmenter.run();
    }

    @Benchmark
    public int classifier() {
        return classifier.run();
    }
}
