package org.cutis.vision.lesion;

import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_RGB2Lab;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * The centre square in CIE L*a*b* (D65), from sRGB.
 *
 * @param size side, px
 * @param values {@code [size][size][3]} flattened; L* in [0, 100], a* and b* in about [-128, 127]
 */
record LabSquare(int size, float[] values) {
    /** @param rgb {@code [size][size][3]} flattened, 0..255 */
    static LabSquare of(byte[] rgb, int size) {
        try (var pointer = new BytePointer(rgb);
                var bytes = new Mat(size, size, CV_8UC3, pointer);
                var unit = new Mat();
                var lab = new Mat()) {
            bytes.convertTo(unit, CV_32F, 1 / 255.0, 0);
            cvtColor(unit, lab, COLOR_RGB2Lab);
            var values = new float[size * size * 3];
            try (var data = new FloatPointer(lab.data())) {
                data.get(values);
            }
            return new LabSquare(size, values);
        }
    }

    float lightness(int x, int y) {
        return values[3 * (y * size + x)];
    }

    /** CIE76 difference between two pixels. */
    double difference(int x1, int y1, int x2, int y2) {
        int i = 3 * (y1 * size + x1);
        int j = 3 * (y2 * size + x2);
        return Math.sqrt(square(values[i] - values[j])
                + square(values[i + 1] - values[j + 1])
                + square(values[i + 2] - values[j + 2]));
    }

    private static double square(double value) {
        return value * value;
    }
}
