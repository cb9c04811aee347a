package org.cutis.vision.photo;

import java.io.ByteArrayOutputStream;
import org.cutis.vision.PhotoRefused;
import org.cutis.vision.PhotoRefused.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A walk over the markers of a JPEG file (ITU-T T.81, annex B).
 *
 * <p>Kept: what the picture needs. JFIF's APP0 and Adobe's APP14 say how colours are stored, so they are written anew,
 * without what else they may hold. Dropped: every other application segment (EXIF, XMP, ICC, IPTC, MPF), comments, and
 * whatever follows the end of the image. The colour profile goes too: the decoder does not use it, so a person sees the
 * colours that were analysed.
 */
final class JpegFile {
    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP14 = 0xEE;
    private static final int APP15 = 0xEF;
    private static final int COM = 0xFE;

    /** A progressive file may come in many passes over every pixel; browsers stop at far fewer than this. */
    private static final int MAX_SCANS = 100;

    /** Version 1.1, square pixels, no thumbnail. */
    private static final byte[] JFIF = {-1, (byte) APP0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0};

    /** Length of Adobe's segment, with its own two bytes of length. */
    private static final int ADOBE = 14;

    private JpegFile() {}

    static PhotoFile.Structure walk(byte[] file) throws PhotoRefused {
        var kept = new ByteArrayOutputStream(file.length);
        kept.write(0xFF);
        kept.write(SOI);
        int width = 0;
        int height = 0;
        int scans = 0;
        @Nullable Orientation orientation = null;
        int at = 2;
        while (true) {
            at = skipFill(file, at);
            int marker = file[at + 1] & 0xFF;
            if (marker == EOI) {
                break;
            }
            if (isAlone(marker)) {
                // A decoder takes it for two bytes, a reader of segments for more: a frame header could hide there.
                throw new PhotoRefused(Reason.UNREADABLE, "a marker of the JPEG file is out of place");
            }
            int length = unsignedShort(file, at + 2);
            int next = at + 2 + length;
            if (length < 2 || next > file.length) {
                throw new PhotoRefused(Reason.UNREADABLE, "a segment of the JPEG file is cut short");
            }
            if (isStartOfFrame(marker)) {
                // With two of them the decoder may take the one that was not checked.
                if (width != 0 || scans != 0 || length < 11) {
                    throw new PhotoRefused(Reason.UNREADABLE, "the JPEG file has more than one header");
                }
                height = unsignedShort(file, at + 5);
                width = unsignedShort(file, at + 7);
            }
            if (marker == SOS) {
                scans++;
                next = endOfScan(file, next);
            }
            if (marker == APP1 && orientation == null && PhotoFile.startsWith(file, at + 4, "Exif\0\0")) {
                orientation = ExifOrientation.ofBody(file, at + 4, length - 2);
            }
            keep(file, at, next, kept);
            at = next;
        }
        if (width == 0 || height == 0 || scans == 0 || scans > MAX_SCANS) {
            throw new PhotoRefused(Reason.UNREADABLE, "the JPEG file holds no picture");
        }
        kept.write(0xFF);
        kept.write(EOI);
        return new PhotoFile.Structure(
                width, height, orientation == null ? Orientation.UPRIGHT : orientation, kept.toByteArray());
    }

    private static void keep(byte[] file, int at, int next, ByteArrayOutputStream kept) {
        int marker = file[at + 1] & 0xFF;
        if (marker == APP0 && PhotoFile.startsWith(file, at + 4, "JFIF\0") && next - at >= JFIF.length) {
            kept.write(JFIF, 0, JFIF.length);
        } else if (marker == APP14 && PhotoFile.startsWith(file, at + 4, "Adobe") && next - at >= ADOBE + 2) {
            kept.write(0xFF);
            kept.write(APP14);
            kept.write(0);
            kept.write(ADOBE);
            kept.write(file, at + 4, ADOBE - 2);
        } else if (!isMetadata(marker)) {
            kept.write(file, at, next - at);
        }
    }

    /** TEM, RST0..RST7 and SOI: markers without a length. */
    private static boolean isAlone(int marker) {
        return marker <= 0x01 || (marker >= 0xD0 && marker <= SOI);
    }

    /** C0..CF but C4 (Huffman tables), C8 (reserved), CC (arithmetic tables). */
    private static boolean isStartOfFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static boolean isMetadata(int marker) {
        return marker == COM || (marker >= APP0 && marker <= APP15);
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
