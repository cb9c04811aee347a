package org.cutis.vision;

import static org.bytedeco.opencv.global.opencv_core.CV_16UC3;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC4;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMWRITE_JPEG_PROGRESSIVE;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMWRITE_JPEG_QUALITY;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMWRITE_WEBP_QUALITY;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imencode;
import static org.bytedeco.opencv.global.opencv_imgproc.GaussianBlur;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * A picture drawn by a test, and every kind of file it can become.
 *
 * @param bgr {@code [height][width][3]} flattened, blue-green-red
 */
public record DrawnPicture(int width, int height, byte[] bgr) {
    /** Says the colour of each pixel as {@code 0xRRGGBB}. */
    @FunctionalInterface
    public interface Brush {
        int colour(int x, int y);
    }

    public static DrawnPicture of(int width, int height, Brush brush) {
        var bgr = new byte[width * height * 3];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int colour = brush.colour(x, y);
                int at = 3 * (y * width + x);
                bgr[at] = (byte) colour;
                bgr[at + 1] = (byte) (colour >> 8);
                bgr[at + 2] = (byte) (colour >> 16);
            }
        }
        return new DrawnPicture(width, height, bgr);
    }

    /** The colour as {@code 0xRRGGBB}. */
    public int colour(int x, int y) {
        int at = 3 * (y * width + x);
        return (bgr[at + 2] & 0xFF) << 16 | (bgr[at + 1] & 0xFF) << 8 | (bgr[at] & 0xFF);
    }

    /** How a camera held another way stores this picture; turned by its EXIF orientation it is upright again. */
    public DrawnPicture storedFor(int orientation) {
        int w = orientation >= 5 ? height : width;
        int h = orientation >= 5 ? width : height;
        return of(w, h, (x, y) -> switch (orientation) {
            case 1 -> colour(x, y);
            case 2 -> colour(w - 1 - x, y);
            case 3 -> colour(w - 1 - x, h - 1 - y);
            case 4 -> colour(x, h - 1 - y);
            case 5 -> colour(y, x);
            case 6 -> colour(h - 1 - y, x);
            case 7 -> colour(h - 1 - y, w - 1 - x);
            case 8 -> colour(y, w - 1 - x);
            default -> throw new IllegalArgumentException("orientation is 1 to 8, was " + orientation);
        });
    }

    public DrawnPicture blurred(double sigma) {
        var soft = new byte[bgr.length];
        try (var pointer = new BytePointer(bgr);
                var picture = new Mat(height, width, CV_8UC3, pointer);
                var result = new Mat();
                var byItself = new Size(0, 0)) {
            GaussianBlur(picture, result, byItself, sigma);
            try (var data = result.data()) {
                data.get(soft);
            }
        }
        return new DrawnPicture(width, height, soft);
    }

    public byte[] jpeg() {
        return encoded(".jpg", CV_8UC3, bgr, IMWRITE_JPEG_QUALITY, 92);
    }

    public byte[] progressiveJpeg() {
        return encoded(".jpg", CV_8UC3, bgr, IMWRITE_JPEG_QUALITY, 92, IMWRITE_JPEG_PROGRESSIVE, 1);
    }

    public byte[] png() {
        return encoded(".png", CV_8UC3, bgr);
    }

    public byte[] webp() {
        return encoded(".webp", CV_8UC3, bgr, IMWRITE_WEBP_QUALITY, 92);
    }

    public byte[] losslessWebp() {
        return encoded(".webp", CV_8UC3, bgr, IMWRITE_WEBP_QUALITY, 101);
    }

    /** Every value v becomes v * 257, so that both files mean the same colour. */
    public byte[] png16() {
        var wide = ByteBuffer.allocate(bgr.length * 2).order(ByteOrder.nativeOrder());
        for (byte value : bgr) {
            wide.putShort((short) ((value & 0xFF) * 257));
        }
        return encoded(".png", CV_16UC3, wide.array());
    }

    /** The green channel alone. */
    public byte[] greyPng() {
        var grey = new byte[width * height];
        for (int i = 0; i < grey.length; i++) {
            grey[i] = bgr[3 * i + 1];
        }
        return encoded(".png", CV_8UC1, grey);
    }

    /** The left half opaque, the right half nearly transparent. */
    public byte[] rgbaPng() {
        return encoded(".png", CV_8UC4, withAlpha());
    }

    private byte[] withAlpha() {
        var bgra = new byte[width * height * 4];
        for (int i = 0; i < width * height; i++) {
            System.arraycopy(bgr, 3 * i, bgra, 4 * i, 3);
            bgra[4 * i + 3] = (byte) (i % width < width / 2 ? 255 : 3);
        }
        return bgra;
    }

    /** At most 216 colours, by their number in a table. */
    public byte[] palettePng() {
        return ImageIoFiles.palettePng(this);
    }

    /** The same transparency as {@link #rgbaPng}. */
    public byte[] rgbaWebp() {
        return encoded(".webp", CV_8UC4, withAlpha(), IMWRITE_WEBP_QUALITY, 101);
    }

    /** As Photoshop writes it: inverted, which the Adobe segment says. */
    public byte[] cmykJpeg() {
        return ImageIoFiles.cmykJpeg(this);
    }

    private byte[] encoded(String extension, int type, byte[] data, int... settings) {
        try (var pointer = new BytePointer(data);
                var picture = new Mat(height, width, type, pointer);
                var parameters = new IntPointer(settings);
                var file = new BytePointer()) {
            imencode(extension, picture, file, parameters);
            var bytes = new byte[(int) file.limit()];
            file.get(bytes);
            return bytes;
        }
    }
}
