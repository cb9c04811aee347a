package org.cutis.vision;

import static org.cutis.vision.Segments.join;
import static org.cutis.vision.Segments.latin1;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** What a camera writes beside the pixels, put into files by hand. */
public final class Metadata {
    /** Stands in every piece of metadata written here, so that a test can look for it. */
    public static final String MARK = "Mum's phone";

    private Metadata() {}

    /** The TIFF structure of EXIF: camera, orientation and, when wanted, a place on Earth. */
    public static byte[] tiff(int orientation, boolean gps, ByteOrder order) {
        var mark = latin1(MARK + "\0");
        int entries = gps ? 3 : 2;
        int gpsAt = 8 + 2 + 12 * entries + 4;
        int markAt = gpsAt + (gps ? 2 + 12 * 4 + 4 : 0);
        int degreesAt = markAt + mark.length;
        var out = ByteBuffer.allocate(degreesAt + 48).order(order);
        out.put(latin1(order == ByteOrder.BIG_ENDIAN ? "MM" : "II")).putShort((short) 42);
        out.putInt(8).putShort((short) entries);
        entry(out, 0x010F, 2, mark.length).putInt(markAt);
        entry(out, 0x0112, 3, 1).putShort((short) orientation).putShort((short) 0);
        if (gps) {
            entry(out, 0x8825, 4, 1).putInt(gpsAt);
        }
        out.putInt(0);
        if (gps) {
            out.putShort((short) 4);
            entry(out, 1, 2, 2).put(latin1("N\0\0\0"));
            entry(out, 2, 5, 3).putInt(degreesAt);
            entry(out, 3, 2, 2).put(latin1("E\0\0\0"));
            entry(out, 4, 5, 3).putInt(degreesAt + 24);
            out.putInt(0);
        }
        out.put(mark);
        for (int value : new int[] {52, 1, 31, 1, 12, 1, 13, 1, 24, 1, 18, 1}) {
            out.putInt(value);
        }
        return out.array();
    }

    private static ByteBuffer entry(ByteBuffer out, int tag, int type, int count) {
        return out.putShort((short) tag).putShort((short) type).putInt(count);
    }

    public static byte[] exifSegment(int orientation, boolean gps) {
        return Segments.jpeg(0xE1, join(latin1("Exif\0\0"), tiff(orientation, gps, ByteOrder.BIG_ENDIAN)));
    }

    /** A JPEG file with EXIF, as a camera held this way writes it. */
    public static byte[] withExif(byte[] jpeg, int orientation, boolean gps) {
        return Segments.afterStart(jpeg, exifSegment(orientation, gps));
    }

    /** A JPEG file with all that a camera and an editor may add: EXIF, place, XMP, ICC, IPTC, comment, trailer. */
    public static byte[] withEverything(byte[] jpeg, int orientation) {
        return join(
                Segments.afterStart(
                        jpeg,
                        exifSegment(orientation, true),
                        Segments.jpeg(0xE1, latin1("http://ns.adobe.com/xap/1.0/\0<x>" + MARK + "</x>")),
                        Segments.jpeg(0xE2, latin1("ICC_PROFILE\0\u0001\u0001" + MARK)),
                        Segments.jpeg(0xED, latin1("Photoshop 3.0\0" + MARK)),
                        Segments.jpeg(0xFE, latin1(MARK))),
                latin1(MARK));
    }

    public static byte[] pngWithEverything(byte[] png, int orientation) {
        return join(
                Segments.afterHeader(
                        png,
                        Segments.png("eXIf", tiff(orientation, true, ByteOrder.LITTLE_ENDIAN)),
                        Segments.png("tEXt", latin1("Comment\0" + MARK)),
                        Segments.png("iTXt", latin1("XML:com.adobe.xmp\0\0\0\0\0" + MARK)),
                        Segments.png("tIME", new byte[] {7, (byte) 0xE9, 1, 1, 1, 1, 1}),
                        Segments.png("prVt", latin1(MARK))),
                latin1(MARK));
    }

    public static byte[] webpWithEverything(byte[] webp, int width, int height, int orientation) {
        return join(
                Segments.webpFile(
                        Segments.extended(0x04 | 0x08 | 0x20, width, height),
                        Segments.webp("ICCP", latin1(MARK)),
                        Segments.chunksOf(webp),
                        Segments.webp("EXIF", tiff(orientation, true, ByteOrder.LITTLE_ENDIAN)),
                        Segments.webp("XMP ", latin1(MARK)),
                        Segments.webp("NOTE", latin1(MARK))),
                latin1(MARK));
    }
}
