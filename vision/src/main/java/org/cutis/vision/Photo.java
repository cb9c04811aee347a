package org.cutis.vision;

import org.cutis.vision.photo.Orientation;
import org.cutis.vision.photo.PhotoFile;

/**
 * The bytes of a photo whose header was read and found sound. No pixel has been decoded yet.
 *
 * @param bytes the file; not to be changed by anybody
 * @param format what the first bytes say, whatever the file's name was
 * @param storedWidth width in the file, px, before the orientation is applied; at least {@value #MIN_SIDE}
 * @param storedHeight height in the file, px, before the orientation is applied; at least {@value #MIN_SIDE}
 * @param orientation how the stored picture is turned to stand upright (EXIF 2.32, tag 0x0112)
 */
public record Photo(byte[] bytes, Format format, int storedWidth, int storedHeight, Orientation orientation) {
    /** Shortest side that is accepted, px. */
    public static final int MIN_SIDE = 64;

    /** Most pixels that are accepted. */
    public static final long MAX_PIXELS = 50_000_000;

    /** File formats that are read. */
    public enum Format {
        JPEG("image/jpeg"),
        PNG("image/png"),
        WEBP("image/webp");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }
    }

    /**
     * Reads the header, and the structure of the file to its end, but decodes nothing.
     *
     * @throws PhotoRefused if the bytes are not a photo that {@link LesionAnalyzer} can take
     */
    public static Photo read(byte[] bytes) throws PhotoRefused {
        return PhotoFile.read(bytes);
    }

    /**
     * The same picture without any metadata: no camera, no place, no comment, no thumbnail, no trailing data. Pixels
     * are untouched (no re-encoding). The orientation is kept beside the bytes, not in them.
     */
    public Photo withoutMetadata() throws PhotoRefused {
        return PhotoFile.strip(this);
    }

    /** Width of the upright picture, px. */
    public int width() {
        return orientation.swapsSides() ? storedHeight : storedWidth;
    }

    /** Height of the upright picture, px. */
    public int height() {
        return orientation.swapsSides() ? storedWidth : storedHeight;
    }

    /** Pixels in the file, in millions, rounded up. */
    public int megapixels() {
        return (int) Math.ceilDiv((long) storedWidth * storedHeight, 1_000_000L);
    }
}
