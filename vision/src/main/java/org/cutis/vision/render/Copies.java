package org.cutis.vision.render;

import static org.bytedeco.opencv.global.opencv_imgcodecs.IMWRITE_JPEG_QUALITY;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imencode;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;
import org.cutis.vision.Photo;
import org.cutis.vision.PhotoRefused;
import org.cutis.vision.photo.DecodedPhoto;

/** Upright JPEG copies of a photo, without metadata. */
public final class Copies {
    private static final int QUALITY = 86;
    private static final int FULL_QUALITY = 95;

    private Copies() {}

    /**
     * @param longSide longest side wanted, px; a smaller photo keeps its size
     * @return a JPEG file
     * @throws PhotoRefused if the picture is damaged
     */
    public static byte[] noLongerThan(Photo photo, int longSide) throws PhotoRefused {
        double share = Math.min(1.0, longSide / (double) Math.max(photo.width(), photo.height()));
        int width = Math.max(1, (int) Math.round(photo.width() * share));
        int height = Math.max(1, (int) Math.round(photo.height() * share));
        try (var decoded = DecodedPhoto.of(photo, Math.min(width, height))) {
            if (share == 1.0) {
                return encode(".jpg", decoded.pixels(), new int[] {IMWRITE_JPEG_QUALITY, QUALITY});
            }
            try (var smaller = new Mat();
                    var wanted = new Size(width, height)) {
                resize(decoded.pixels(), smaller, wanted, 0, 0, INTER_AREA);
                return encode(".jpg", smaller, new int[] {IMWRITE_JPEG_QUALITY, QUALITY});
            }
        }
    }

    /**
     * Every pixel, turned upright.
     *
     * @return a JPEG file
     * @throws PhotoRefused if the picture is damaged
     */
    public static byte[] full(Photo photo) throws PhotoRefused {
        try (var decoded = DecodedPhoto.of(photo, Integer.MAX_VALUE)) {
            return encode(".jpg", decoded.pixels(), new int[] {IMWRITE_JPEG_QUALITY, FULL_QUALITY});
        }
    }

    static byte[] encode(String extension, Mat picture, int[] settings) {
        try (var file = new BytePointer();
                var parameters = new IntPointer(settings)) {
            if (!imencode(extension, picture, file, parameters)) {
                throw new IllegalStateException("the picture could not be encoded as " + extension);
            }
            var bytes = new byte[(int) file.limit()];
            file.get(bytes);
            return bytes;
        }
    }
}
