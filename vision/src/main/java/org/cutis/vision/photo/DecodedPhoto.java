package org.cutis.vision.photo;

import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_COLOR;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_IGNORE_ORIENTATION;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_REDUCED_COLOR_2;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_REDUCED_COLOR_4;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_REDUCED_COLOR_8;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imdecode;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.cutis.vision.Photo;
import org.cutis.vision.PhotoRefused;
import org.cutis.vision.PhotoRefused.Reason;

/**
 * The pixels of a photo, upright, 8 bits, blue-green-red, in native memory until closed.
 *
 * <p>JPEG files are scaled while they are decoded, in the DCT domain, to the smallest of 1, 1/2, 1/4 and 1/8 that leaves
 * the short side at or over what was asked for. PNG and WebP are decoded whole. Alpha is dropped, CMYK and 16-bit
 * pictures become 8-bit colour.
 */
public final class DecodedPhoto implements AutoCloseable {
    /** Short side that an analysis decodes to, px: above the 192 px of the largest model input with room to spare. */
    public static final int ANALYSIS_SHORT_SIDE = 448;

    private final Mat pixels;

    private DecodedPhoto(Mat pixels) {
        this.pixels = pixels;
    }

    /**
     * @param shortSide smallest short side wanted, px
     * @throws PhotoRefused if the decoder finds the picture damaged
     */
    public static DecodedPhoto of(Photo photo, int shortSide) throws PhotoRefused {
        try (var bytes = new BytePointer(photo.bytes());
                var file = new Mat(1, photo.bytes().length, org.bytedeco.opencv.global.opencv_core.CV_8UC1, bytes)) {
            var stored = imdecode(file, flagsFor(photo, shortSide) | IMREAD_IGNORE_ORIENTATION);
            if (stored.empty()) {
                stored.close();
                throw new PhotoRefused(Reason.UNREADABLE, "the picture is damaged");
            }
            return new DecodedPhoto(photo.orientation().applyTo(stored));
        }
    }

    private static int flagsFor(Photo photo, int shortSide) {
        if (photo.format() != Photo.Format.JPEG) {
            return IMREAD_COLOR;
        }
        int side = Math.min(photo.storedWidth(), photo.storedHeight());
        if (side / 8 >= shortSide) {
            return IMREAD_REDUCED_COLOR_8;
        }
        if (side / 4 >= shortSide) {
            return IMREAD_REDUCED_COLOR_4;
        }
        return side / 2 >= shortSide ? IMREAD_REDUCED_COLOR_2 : IMREAD_COLOR;
    }

    public int width() {
        return pixels.cols();
    }

    public int height() {
        return pixels.rows();
    }

    /** The native picture; valid until this is closed. */
    public Mat pixels() {
        return pixels;
    }

    /** Copies one row: {@code width * 3} bytes, blue-green-red. */
    void row(int y, byte[] into) {
        try (var from = pixels.ptr(y)) {
            from.get(into, 0, width() * 3);
        }
    }

    @Override
    public void close() {
        pixels.close();
    }
}
