package org.cutis.vision.photo;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.cutis.vision.PhotoRefused;
import org.cutis.vision.PhotoRefused.Reason;
import org.jspecify.annotations.Nullable;

/** A walk over the chunks of a WebP file (RFC 9649). */
final class WebpFile {
    private static final int HEADER = 12;
    private static final int CHUNK_HEADER = 8;

    /** Bits of the VP8X flags that announce chunks which are dropped: ICC 0x20, EXIF 0x08, XMP 0x04. */
    private static final int DROPPED_FLAGS = 0x20 | 0x08 | 0x04;

    private static final int ANIMATION_FLAG = 0x02;

    private WebpFile() {}

    private record Size(int width, int height) {}

    static PhotoFile.Structure walk(byte[] file) throws PhotoRefused {
        var in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        long end = 8 + Integer.toUnsignedLong(in.getInt(4));
        if (end > file.length) {
            throw unreadable("the WebP file is cut short");
        }
        var kept = new ByteArrayOutputStream(file.length);
        @Nullable Size canvas = null;
        @Nullable Size picture = null;
        @Nullable Orientation orientation = null;
        int at = HEADER;
        while (at + CHUNK_HEADER <= end) {
            var type = new String(file, at, 4, StandardCharsets.ISO_8859_1);
            long length = Integer.toUnsignedLong(in.getInt(at + 4));
            long next = at + CHUNK_HEADER + length + (length & 1);
            if (at + CHUNK_HEADER + length > end) {
                throw unreadable("a chunk of the WebP file is cut short");
            }
            int body = at + CHUNK_HEADER;
            switch (type) {
                case "VP8X" -> {
                    if (at != HEADER || length != 10) {
                        throw unreadable("the canvas of the WebP file is out of place");
                    }
                    if ((file[body] & ANIMATION_FLAG) != 0) {
                        throw new PhotoRefused(Reason.ANIMATED, "an animated WebP");
                    }
                    canvas = new Size(1 + threeBytes(in, body + 4), 1 + threeBytes(in, body + 7));
                    var extended = Arrays.copyOfRange(file, at, (int) next);
                    extended[CHUNK_HEADER] &= (byte) ~DROPPED_FLAGS;
                    kept.writeBytes(extended);
                }
                case "ANIM", "ANMF" -> throw new PhotoRefused(Reason.ANIMATED, "an animated WebP");
                case "VP8 ", "VP8L" -> {
                    // With two of them the decoder may take the one that was not checked.
                    if (picture != null) {
                        throw unreadable("the WebP file holds more than one picture");
                    }
                    picture = type.equals("VP8 ") ? lossy(in, body, length) : lossless(in, body, length);
                    keep(file, at, (int) next, kept);
                }
                case "ALPH" -> keep(file, at, (int) next, kept);
                case "EXIF" -> {
                    if (orientation == null) {
                        orientation = ExifOrientation.ofBody(file, body, (int) length);
                    }
                }
                default -> {}
            }
            at = (int) next;
        }
        if (picture == null || picture.width() == 0 || picture.height() == 0) {
            throw unreadable("the WebP file holds no picture");
        }
        if (canvas != null && !canvas.equals(picture)) {
            throw unreadable("the canvas and the picture of the WebP file differ in size");
        }
        return new PhotoFile.Structure(
                picture.width(),
                picture.height(),
                orientation == null ? Orientation.UPRIGHT : orientation,
                withHeader(kept.toByteArray()));
    }

    /** RFC 6386, 9.1: three bytes of frame tag, three of start code, width and height of 14 bits each. */
    private static Size lossy(ByteBuffer in, int body, long length) throws PhotoRefused {
        if (length < 10 || threeBytes(in, body + 3) != 0x2A019D) {
            throw unreadable("the picture of the WebP file has no header");
        }
        return new Size(in.getShort(body + 6) & 0x3FFF, in.getShort(body + 8) & 0x3FFF);
    }

    /** RFC 9649, 3.4: a signature, then width and height less one, 14 bits each. */
    private static Size lossless(ByteBuffer in, int body, long length) throws PhotoRefused {
        if (length < 5 || in.get(body) != 0x2F) {
            throw unreadable("the picture of the WebP file has no header");
        }
        int bits = in.getInt(body + 1);
        return new Size((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1);
    }

    private static int threeBytes(ByteBuffer in, int at) {
        return (in.getShort(at) & 0xFFFF) | (in.get(at + 2) & 0xFF) << 16;
    }

    /** The byte of padding may be missing at the very end; it is added then, so that the chunks stay even. */
    private static void keep(byte[] file, int at, int next, ByteArrayOutputStream kept) {
        kept.writeBytes(Arrays.copyOfRange(file, at, next));
    }

    private static PhotoRefused unreadable(String why) {
        return new PhotoRefused(Reason.UNREADABLE, why);
    }

    private static byte[] withHeader(byte[] chunks) {
        return ByteBuffer.allocate(HEADER + chunks.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(4 + chunks.length)
                .put("WEBP".getBytes(StandardCharsets.ISO_8859_1))
                .put(chunks)
                .array();
    }
}
