package org.cutis.vision.photo;

import java.io.ByteArrayOutputStream;
import org.cutis.vision.PhotoRefused;
import org.cutis.vision.PhotoRefused.Reason;

/**
 * A walk over the markers of a JPEG file (ITU-T T.81, annex B).
 *
 * <p>Kept: what the picture needs, and Adobe's APP14, which says how CMYK and RGB are stored. Dropped: every other
 * application segment (EXIF, XMP, ICC, IPTC, MPF), comments, and whatever follows the end of the image. The colour
 * profile goes too: the decoder does not use it, so a person sees the colours that were analysed.
 */
final class JpegFile {
    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int APP0 = 0xE0;
    private static final int APP14 = 0xEE;
    private static final int APP15 = 0xEF;
    private static final int COM = 0xFE;

    /** A progressive file may come in many passes over every pixel; browsers stop at far fewer than this. */
    private static final int MAX_SCANS = 100;

    private JpegFile() {}

    static PhotoFile.Structure walk(byte[] file) throws PhotoRefused {
        var kept = new ByteArrayOutputStream(file.length);
        kept.write(0xFF);
        kept.write(SOI);
        int width = 0;
        int height = 0;
        int scans = 0;
        int at = 2;
        while (true) {
            at = skipFill(file, at);
            int marker = file[at + 1] & 0xFF;
            if (marker == EOI) {
                break;
            }
            int length = unsignedShort(file, at + 2);
            int next = at + 2 + length;
            if (length < 2 || next > file.length) {
                throw new PhotoRefused(Reason.UNREADABLE, "a segment of the JPEG file is cut short");
            }
            if (isStartOfFrame(marker)) {
                height = unsignedShort(file, at + 5);
                width = unsignedShort(file, at + 7);
            }
            if (marker == SOS) {
                scans++;
                next = endOfScan(file, next);
            }
            if (!isMetadata(marker)) {
                kept.write(file, at, next - at);
            }
            at = next;
        }
        if (width == 0 || height == 0 || scans == 0 || scans > MAX_SCANS) {
            throw new PhotoRefused(Reason.UNREADABLE, "the JPEG file holds no picture");
        }
        kept.write(0xFF);
        kept.write(EOI);
        return new PhotoFile.Structure(width, height, kept.toByteArray());
    }

    /** C0..CF but C4 (Huffman tables), C8 (reserved), CC (arithmetic tables). */
    private static boolean isStartOfFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static boolean isMetadata(int marker) {
        return marker == COM || (marker >= APP0 && marker <= APP15 && marker != APP14);
    }

    private static int skipFill(byte[] file, int at) throws PhotoRefused {
        if (file[at] != (byte) 0xFF) {
            throw new PhotoRefused(Reason.UNREADABLE, "a marker of the JPEG file is missing");
        }
        int last = at;
        while (file[last + 1] == (byte) 0xFF) {
            last++;
        }
        return last;
    }

    /** First marker after entropy-coded data: FF followed by neither 00 (stuffing) nor D0..D7 (restart). */
    private static int endOfScan(byte[] file, int from) {
        int at = from;
        while (true) {
            if (file[at] == (byte) 0xFF) {
                int next = file[at + 1] & 0xFF;
                if (next != 0 && (next < 0xD0 || next > 0xD7) && next != 0xFF) {
                    return at;
                }
            }
            at++;
        }
    }

    private static int unsignedShort(byte[] file, int at) {
        return (file[at] & 0xFF) << 8 | (file[at + 1] & 0xFF);
    }
}
