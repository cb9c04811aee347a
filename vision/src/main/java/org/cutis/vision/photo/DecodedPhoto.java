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
            int reduction = reductionFor(photo, shortSide);
            var stored = decode(file, flagsFor(reduction) | IMREAD_IGNORE_ORIENTATION);
            // The size from the header is what the limits were held against and what all geometry is reported in.
            if (stored.cols() != Math.ceilDiv(photo.storedWidth(), reduction)
                    || stored.rows() != Math.ceilDiv(photo.storedHeight(), reduction)) {
                stored.close();
                throw damaged();
            }
            return new DecodedPhoto(photo.orientation().applyTo(stored));
        }
    }

    private static Mat decode(Mat file, int flags) throws PhotoRefused {
        try {
            return imdecode(file, flags);
        } catch (RuntimeException e) {
            // OpenCV gives an empty picture for most damage, but for some it throws, and what is thrown has no type.
            throw damaged();
        }
    }

    private static PhotoRefused damaged() {
        return new PhotoRefused(Reason.UNREADABLE, "the picture is damaged");
    }

    private static int reductionFor(Photo photo, int shortSide) {
        if (photo.format() != Photo.Format.JPEG) {
            return 1;
        }
        int side = Math.min(photo.storedWidth(), photo.storedHeight());
        if (side / 8 >= shortSide) {
            return 8;
        }
        if (side / 4 >= shortSide) {
            return 4;
        }
        return side / 2 >= shortSide ? 2 : 1;
    }

    private static int flagsFor(int reduction) {
        return switch (reduction) {
            case 8 -> IMREAD_REDUCED_COLOR_8;
            case 4 -> IMREAD_REDUCED_COLOR_4;
            case 2 -> IMREAD_REDUCED_COLOR_2;
            default -> IMREAD_COLOR;
        };
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
