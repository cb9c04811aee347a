package org.cutis.vision.photo;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;
import org.cutis.vision.PhotoRefused;
import org.cutis.vision.PhotoRefused.Reason;
import org.jspecify.annotations.Nullable;

/** A walk over the chunks of a PNG file (W3C PNG, third edition), each checked by its CRC. */
final class PngFile {
    private static final int SIGNATURE = 8;
    private static final int HEADER = 13;
    private static final Set<String> KEPT = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    private PngFile() {}

    static PhotoFile.Structure walk(byte[] file) throws PhotoRefused {
        var kept = new ByteArrayOutputStream(file.length);
        kept.write(file, 0, SIGNATURE);
        var in = ByteBuffer.wrap(file);
        int width = 0;
        int height = 0;
        boolean pixels = false;
        @Nullable Orientation orientation = null;
        int at = SIGNATURE;
        while (true) {
            int length = in.getInt(at);
            if (length < 0 || length > file.length - at - 12) {
                throw new PhotoRefused(Reason.UNREADABLE, "a chunk of the PNG file is cut short");
            }
            var type = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
            if ((at == SIGNATURE) != type.equals("IHDR")) {
                throw new PhotoRefused(Reason.UNREADABLE, "the PNG file does not begin with its one header");
            }
            if (crc(file, at + 4, length + 4) != in.getInt(at + 8 + length)) {
                throw new PhotoRefused(Reason.UNREADABLE, "a chunk of the PNG file is damaged");
            }
            switch (type) {
                case "IHDR" -> {
                    if (length != HEADER) {
                        throw new PhotoRefused(Reason.UNREADABLE, "the header of the PNG file has a wrong length");
                    }
                    width = in.getInt(at + 8);
                    height = in.getInt(at + 12);
                }
                case "acTL", "fcTL", "fdAT" -> throw new PhotoRefused(Reason.ANIMATED, "an animated PNG");
                case "IDAT" -> pixels = true;
                case "eXIf" -> {
                    if (orientation == null) {
                        orientation = ExifOrientation.ofBody(file, at + 8, length);
                    }
                }
                default -> {}
            }
            if (KEPT.contains(type)) {
                kept.write(file, at, length + 12);
            }
            at += length + 12;
            if (type.equals("IEND")) {
                break;
            }
        }
        if (width <= 0 || height <= 0 || !pixels) {
            throw new PhotoRefused(Reason.UNREADABLE, "the PNG file holds no picture");
        }
        return new PhotoFile.Structure(
                width, height, orientation == null ? Orientation.UPRIGHT : orientation, kept.toByteArray());
    }

    private static int crc(byte[] file, int from, int length) {
        var crc = new CRC32();
        crc.update(file, from, length);
        return (int) crc.getValue();
    }
}
