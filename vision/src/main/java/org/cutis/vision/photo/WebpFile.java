package org.cutis.vision.photo;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.cutis.vision.PhotoRefused;
import org.cutis.vision.PhotoRefused.Reason;

/** A walk over the chunks of a WebP file (RFC 9649). */
final class WebpFile {
    private static final int HEADER = 12;
    /** Bits of the VP8X flags that announce chunks which are dropped: ICC 0x20, EXIF 0x08, XMP 0x04. */
    private static final int DROPPED_FLAGS = 0x20 | 0x08 | 0x04;

    private static final int ANIMATION_FLAG = 0x02;

    private WebpFile() {}

    static PhotoFile.Structure walk(byte[] file) throws PhotoRefused {
        var in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        long end = 8 + Integer.toUnsignedLong(in.getInt(4));
        if (end > file.length) {
            throw new PhotoRefused(Reason.UNREADABLE, "the WebP file is cut short");
        }
        var kept = new ByteArrayOutputStream(file.length);
        int width = 0;
        int height = 0;
        int at = HEADER;
        while (at + 8 <= end) {
            var type = new String(file, at, 4, StandardCharsets.ISO_8859_1);
            long length = Integer.toUnsignedLong(in.getInt(at + 4));
            long next = at + 8 + length + (length & 1);
            if (at + 8 + length > end) {
                throw new PhotoRefused(Reason.UNREADABLE, "a chunk of the WebP file is cut short");
            }
            int body = at + 8;
            boolean keep = true;
            switch (type) {
                case "VP8X" -> {
                    if ((file[body] & ANIMATION_FLAG) != 0) {
                        throw new PhotoRefused(Reason.ANIMATED, "an animated WebP");
                    }
                    var extended = new byte[(int) (next - at)];
                    System.arraycopy(file, at, extended, 0, extended.length);
                    extended[8] &= (byte) ~DROPPED_FLAGS;
                    kept.write(extended, 0, extended.length);
                    keep = false;
                }
                case "ANIM", "ANMF" -> throw new PhotoRefused(Reason.ANIMATED, "an animated WebP");
                case "VP8 " -> {
                    width = in.getShort(body + 6) & 0x3FFF;
                    height = in.getShort(body + 8) & 0x3FFF;
                }
                case "VP8L" -> {
                    int bits = in.getInt(body + 1);
                    width = (bits & 0x3FFF) + 1;
                    height = (bits >> 14 & 0x3FFF) + 1;
                }
                case "ALPH" -> {}
                default -> keep = false;
            }
            if (keep) {
                kept.write(file, at, (int) (Math.min(next, file.length) - at));
            }
            at = (int) next;
        }
        if (width <= 0 || height <= 0) {
            throw new PhotoRefused(Reason.UNREADABLE, "the WebP file holds no picture");
        }
        return new PhotoFile.Structure(width, height, withHeader(kept.toByteArray()));
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
