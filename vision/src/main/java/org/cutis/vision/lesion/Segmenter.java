package org.cutis.vision.lesion;

import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_core.CV_8U;
import static org.bytedeco.opencv.global.opencv_imgproc.CHAIN_APPROX_NONE;
import static org.bytedeco.opencv.global.opencv_imgproc.FILLED;
import static org.bytedeco.opencv.global.opencv_imgproc.GaussianBlur;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.RETR_EXTERNAL;
import static org.bytedeco.opencv.global.opencv_imgproc.contourArea;
import static org.bytedeco.opencv.global.opencv_imgproc.drawContours;
import static org.bytedeco.opencv.global.opencv_imgproc.findContours;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;
import org.cutis.vision.Point;
import org.cutis.vision.model.Network;
import org.cutis.vision.photo.CentreSquare;

/** Finds the lesion: network, enlarged to the working scale, edge smoothed, largest component, holes filled. */
public final class Segmenter {
    /** Sigma of the smoothing, px of the working scale: takes off the steps of the network's coarse grid. */
    private static final double SMOOTHING = 1.5;

    /** An outline of more points than this says nothing more on a screen. */
    private static final int MOST_POINTS = 240;

    private final Network network;

    public Segmenter(Network network) {
        this.network = network;
    }

    public int inputSize() {
        return network.card().inputSize();
    }

    /**
     * @param rgb the centre square at {@link #inputSize()}
     * @param workingSize side of the mask wanted, px
     */
    public LesionMask find(byte[] rgb, CentreSquare square, int workingSize) {
        var logits = network.run(rgb).get("mask_logits");
        if (logits == null) {
            throw new IllegalStateException("the segmenter gave no mask");
        }
        int positive = 0;
        for (float logit : logits) {
            positive += logit > 0 ? 1 : 0;
        }
        double rawShare = positive / (double) logits.length;
        if (positive == 0) {
            return new LesionMask(workingSize, new boolean[workingSize * workingSize], 0, 0, 0, false, List.of());
        }
        return refine(logits, rawShare, square, workingSize);
    }

    private LesionMask refine(float[] logits, double rawShare, CentreSquare square, int workingSize) {
        int size = inputSize();
        try (var pointer = new FloatPointer(logits);
                var coarse = new Mat(size, size, CV_32F, pointer);
                var fine = new Mat();
                var wanted = new Size(workingSize, workingSize);
                var byItself = new Size(0, 0);
                var binary = new Mat(workingSize, workingSize, CV_8U);
                var contours = new MatVector();
                var mask = new Mat(workingSize, workingSize, CV_8U, Scalar.BLACK);
                var white = new Scalar(1, 0, 0, 0)) {
            resize(coarse, fine, wanted, 0, 0, INTER_LINEAR);
            GaussianBlur(fine, fine, byItself, SMOOTHING);
            var smooth = floats(fine, workingSize * workingSize);
            var positive = new byte[smooth.length];
            for (int i = 0; i < smooth.length; i++) {
                positive[i] = (byte) (smooth[i] > 0 ? 1 : 0);
            }
            try (var data = binary.data()) {
                data.put(positive, 0, positive.length);
            }
            findContours(binary, contours, RETR_EXTERNAL, CHAIN_APPROX_NONE);
            int largest = largest(contours);
            if (largest < 0) {
                return new LesionMask(workingSize, new boolean[smooth.length], rawShare, 0, 0, false, List.of());
            }
            drawContours(mask, contours, largest, white, FILLED, 8, null, 0, null);
            return measured(mask, smooth, rawShare, outline(contours.get(largest), square, workingSize), workingSize);
        }
    }

    private static LesionMask measured(
            Mat mask, float[] smooth, double rawShare, List<Point> outline, int workingSize) {
        var filled = new byte[smooth.length];
        try (BytePointer data = mask.data()) {
            data.get(filled, 0, filled.length);
        }
        var inside = new boolean[filled.length];
        int area = 0;
        double probability = 0;
        boolean touches = false;
        for (int i = 0; i < filled.length; i++) {
            if (filled[i] == 0) {
                continue;
            }
            inside[i] = true;
            area++;
            probability += 1 / (1 + Math.exp(-smooth[i]));
            int x = i % workingSize;
            int y = i / workingSize;
            touches |= x == 0 || y == 0 || x == workingSize - 1 || y == workingSize - 1;
        }
        double share = area / (double) filled.length;
        double confidence = area == 0 ? 0 : probability / area;
        return new LesionMask(workingSize, inside, rawShare, share, confidence, touches, outline);
    }

    private static int largest(MatVector contours) {
        int largest = -1;
        double most = -1;
        for (int i = 0; i < contours.size(); i++) {
            double area = contourArea(contours.get(i));
            if (area > most) {
                most = area;
                largest = i;
            }
        }
        return largest;
    }

    private static float[] floats(Mat mat, int count) {
        var values = new float[count];
        try (var data = new FloatPointer(mat.data())) {
            data.get(values);
        }
        return values;
    }

    /** OpenCV walks an outer contour counter-clockwise on a screen (y down); the report promises clockwise. */
    private static List<Point> outline(Mat contour, CentreSquare square, int workingSize) {
        var xy = new int[(int) contour.total() * 2];
        try (var data = new IntPointer(contour.data())) {
            data.get(xy);
        }
        int count = xy.length / 2;
        int step = Math.max(1, Math.ceilDiv(count, MOST_POINTS));
        var points = new ArrayList<Point>();
        for (int i = 0; i < count; i += step) {
            points.add(square.toPhoto((xy[2 * i] + 0.5) / workingSize, (xy[2 * i + 1] + 0.5) / workingSize));
        }
        if (signedArea(points) < 0) {
            Collections.reverse(points);
        }
        points.add(points.getFirst());
        return points;
    }

    /** Positive when clockwise as seen on a screen, where y grows downwards. */
    private static double signedArea(List<Point> points) {
        double twice = 0;
        for (int i = 0; i < points.size(); i++) {
            var a = points.get(i);
            var b = points.get((i + 1) % points.size());
            twice += a.x() * b.y() - b.x() * a.y();
        }
        return twice / 2;
    }
}
