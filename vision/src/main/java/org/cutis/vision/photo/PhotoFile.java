package org.cutis.vision.photo;

import java.nio.charset.StandardCharsets;
import org.cutis.vision.Photo;
import org.cutis.vision.PhotoRefused;
import org.cutis.vision.PhotoRefused.Reason;

/** Reads what a file is from its own bytes, never from its name, and walks it to the end before a decoder sees it. */
public final class PhotoFile {
    private PhotoFile() {}

    /** What a format's walk through the file found: size as stored, how it is turned, and the bytes without metadata. */
    record Structure(int width, int height, Orientation orientation, byte[] stripped) {}

    /** See {@link Photo#read}. */
    public static Photo read(byte[] bytes) throws PhotoRefused {
        var format = formatOf(bytes);
        var found = walk(bytes, format);
        return checked(new Photo(bytes, format, found.width(), found.height(), found.orientation()));
    }

    /** See {@link Photo#withoutMetadata}. */
    public static Photo strip(Photo photo) throws PhotoRefused {
        var found = walk(photo.bytes(), photo.format());
        return new Photo(found.stripped(), photo.format(), found.width(), found.height(), photo.orientation());
    }

    private static Structure walk(byte[] bytes, Photo.Format format) throws PhotoRefused {
        try {
            return switch (format) {
                case JPEG -> JpegFile.walk(bytes);
                case PNG -> PngFile.walk(bytes);
                case WEBP -> WebpFile.walk(bytes);
            };
        } catch (IndexOutOfBoundsException e) {
            throw new PhotoRefused(Reason.UNREADABLE, "the file ends before its picture does");
        }
    }

    private static Photo checked(Photo photo) throws PhotoRefused {
        long pixels = (long) photo.storedWidth() * photo.storedHeight();
        if (pixels > Photo.MAX_PIXELS) {
            throw new PhotoRefused(
                    Reason.TOO_MANY_PIXELS,
                    photo.storedWidth() + " x " + photo.storedHeight() + " is more than " + Photo.MAX_PIXELS
                            + " pixels");
        }
        if (Math.min(photo.storedWidth(), photo.storedHeight()) < Photo.MIN_SIDE) {
            throw new PhotoRefused(
                    Reason.TOO_SMALL,
                    photo.storedWidth() + " x " + photo.storedHeight() + " has a side under " + Photo.MIN_SIDE + " px");
        }
        return photo;
    }

    private static Photo.Format formatOf(byte[] bytes) throws PhotoRefused {
        if (startsWith(bytes, 0, "\u00ff\u00d8\u00ff")) {
            return Photo.Format.JPEG;
        }
        if (startsWith(bytes, 0, "\u0089PNG\r\n\u001a\n")) {
            return Photo.Format.PNG;
        }
        if (startsWith(bytes, 0, "RIFF") && startsWith(bytes, 8, "WEBP")) {
            return Photo.Format.WEBP;
        }
        if (startsWith(bytes, 4, "ftyp") && isHeif(bytes)) {
            throw new PhotoRefused(Reason.HEIC, "HEIC and AVIF are not read");
        }
        throw new PhotoRefused(Reason.NOT_A_PHOTO, "not a JPEG, PNG or WebP file");
    }

    /** Brands of ISO/IEC 23008-12 (HEIF) and AVIF. */
    private static boolean isHeif(byte[] bytes) {
        for (var brand :
                new String[] {"heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1", "avif", "avis"}) {
            if (startsWith(bytes, 8, brand)) {
                return true;
            }
        }
        return false;
    }

    static boolean startsWith(byte[] bytes, int at, String latin1) {
        var wanted = latin1.getBytes(StandardCharsets.ISO_8859_1);
        if (bytes.length < at + wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (bytes[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
