package org.cutis.vision.photo;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The orientation in a TIFF structure, as EXIF keeps it: tag 0x0112 of the first directory (EXIF 2.32, 4.6.4).
 *
 * <p>Nothing else is read. A reader of all metadata would inflate compressed text too, and half a megabyte of that can
 * stand for half a gigabyte.
 */
final class ExifOrientation {
    private static final int TAG = 0x0112;
    private static final int SHORT = 3;
    private static final int ENTRY = 12;

    private ExifOrientation() {}

    /**
     * @param from where the TIFF structure begins in the file
     * @param length of it, bytes
     * @return upright where there is none, or none that can be read: damaged metadata says nothing about the picture,
     *     and browsers and PIL show it as stored, too
     */
    static Orientation of(byte[] file, int from, int length) {
        try {
            var tiff = ByteBuffer.wrap(file, from, length).slice();
            short order = tiff.getShort(0);
            if (order != 0x4949 && order != 0x4D4D) {
                return Orientation.UPRIGHT;
            }
            tiff.order(order == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int directory = tiff.getInt(4);
            int entries = tiff.getShort(directory) & 0xFFFF;
            for (int i = 0; i < entries; i++) {
                int entry = directory + 2 + i * ENTRY;
                if (tiff.getShort(entry) == TAG && tiff.getShort(entry + 2) == SHORT) {
                    return Orientation.ofExif(tiff.getShort(entry + 8));
                }
            }
        } catch (IndexOutOfBoundsException e) {
            return Orientation.UPRIGHT;
        }
        return Orientation.UPRIGHT;
    }

    /** The same for a body that may begin with {@code Exif\0\0}, as JPEG demands and some writers of WebP add. */
    static Orientation ofBody(byte[] file, int from, int length) {
        int mark = PhotoFile.startsWith(file, from, "Exif\0\0") ? 6 : 0;
        return length < mark ? Orientation.UPRIGHT : of(file, from + mark, length - mark);
    }
}
