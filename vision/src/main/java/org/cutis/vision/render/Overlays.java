package org.cutis.vision.render;

import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC4;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_CUBIC;
import static org.bytedeco.opencv.global.opencv_imgproc.LINE_AA;
import static org.bytedeco.opencv.global.opencv_imgproc.polylines;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;
import org.cutis.vision.LesionReport.HeatMap;
import org.cutis.vision.Point;
import org.cutis.vision.photo.CentreSquare;

/** Transparent PNG pictures to lay over the whole upright photo, drawn from the report alone. */
public final class Overlays {
    /** Strongest opacity of the heat map, 0..255: the skin must stay visible below. */
    private static final int STRONGEST = 170;

    private static final int SHARPNESS_BITS = 4;

    private Overlays() {}

    /**
     * The outline, a light line on a dark one, so that it shows on any skin.
     *
     * @param outline points of the photo, 0..1; may be empty
     * @param width of the picture wanted, px
     * @param height of the picture wanted, px
     * @return a PNG file
     */
    public static byte[] outline(List<Point> outline, int width, int height) {
        try (var clear = new Scalar(0, 0, 0, 0);
                var picture = new Mat(height, width, CV_8UC4, clear);
                var dark = new Scalar(40, 40, 20, 200);
                var light = new Scalar(214, 255, 94, 255)) {
            int thickness = Math.max(2, Math.min(width, height) / 200);
            line(picture, outline, thickness + 2, dark);
            line(picture, outline, thickness, light);
            return png(picture);
        }
    }

    private static void line(Mat picture, List<Point> outline, int thickness, Scalar colour) {
        if (outline.isEmpty()) {
            return;
        }
        var xy = new int[outline.size() * 2];
        int scale = 1 << SHARPNESS_BITS;
        for (int i = 0; i < outline.size(); i++) {
            xy[2 * i] = (int) Math.round(outline.get(i).x() * picture.cols() * scale);
            xy[2 * i + 1] = (int) Math.round(outline.get(i).y() * picture.rows() * scale);
        }
        try (var data = new IntPointer(xy);
                var points = new Mat(outline.size(), 1, org.bytedeco.opencv.global.opencv_core.CV_32SC2, data);
                var contours = new MatVector(points)) {
            polylines(picture, contours, true, colour, thickness, LINE_AA, SHARPNESS_BITS);
        }
    }

    /**
     * The heat map over the centre square, from transparent through yellow to red; nothing beside the square, which the
     * network did not see.
     *
     * @return a PNG file
     */
    public static byte[] heatMap(HeatMap heat, int width, int height) {
        var square = CentreSquare.of(width, height);
        int side = (int) square.side();
        var cells = new float[heat.cells().size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = heat.cells().get(i);
        }
        var values = new float[side * side];
        try (var pointer = new FloatPointer(cells);
                var coarse = new Mat(heat.size(), heat.size(), CV_32F, pointer);
                var fine = new Mat();
                var wanted = new Size(side, side)) {
            resize(coarse, fine, wanted, 0, 0, INTER_CUBIC);
            try (var data = new FloatPointer(fine.data())) {
                data.get(values);
            }
        }
        var bgra = new byte[width * height * 4];
        int left = (int) square.left();
        int top = (int) square.top();
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                float value = Math.clamp(values[y * side + x], 0f, 1f);
                int at = 4 * ((top + y) * width + left + x);
                bgra[at] = 0;
                bgra[at + 1] = (byte) Math.round(220 * (1 - value));
                bgra[at + 2] = (byte) 255;
                bgra[at + 3] = (byte) Math.round(STRONGEST * value);
            }
        }
        try (var pointer = new BytePointer(bgra);
                var picture = new Mat(height, width, CV_8UC4, pointer)) {
            return png(picture);
        }
    }

    private static byte[] png(Mat picture) {
        return Copies.encode(".png", picture, new int[0]);
    }
}
