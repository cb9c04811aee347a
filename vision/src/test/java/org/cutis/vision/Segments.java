package org.cutis.vision;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** The pieces that JPEG, PNG and WebP files are made of, written by hand. */
public final class Segments {
    private Segments() {}

    public static byte[] join(byte[]... parts) {
        var joined = new ByteArrayOutputStream();
        for (var part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    public static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A JPEG segment: FF, marker, length, body. */
    public static byte[] jpeg(int marker, byte[] body) {
        return ByteBuffer.allocate(4 + body.length)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (body.length + 2))
                .put(body)
                .array();
    }

    /** The file with more segments right after its start. */
    public static byte[] afterStart(byte[] jpeg, byte[]... segments) {
        return inserted(jpeg, 2, join(segments));
    }

    /** Adobe's APP14; the transform 0 is CMYK or RGB, 1 YCbCr, 2 YCCK. */
    public static byte[] adobe(int transform) {
        return jpeg(0xEE, join(latin1("Adobe"), new byte[] {0, 100, 0, 0, 0, 0, (byte) transform}));
    }

    /** A PNG chunk: length, type, body, CRC. */
    public static byte[] png(String type, byte[] body) {
        var crc = new CRC32();
        crc.update(latin1(type));
        crc.update(body);
        return ByteBuffer.allocate(12 + body.length)
                .putInt(body.length)
                .put(latin1(type))
                .put(body)
                .putInt((int) crc.getValue())
                .array();
    }

    /** The header chunk of a PNG file of 8-bit colour. */
    public static byte[] pngHeader(int width, int height, int colourType) {
        return png(
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put((byte) 8)
                        .put((byte) colourType)
                        .array());
    }

    /** The file with more chunks right after its header. */
    public static byte[] afterHeader(byte[] png, byte[]... chunks) {
        return inserted(png, 8 + 25, join(chunks));
    }

    public static byte[] pngFile(byte[]... chunks) {
        return join(latin1("\u0089PNG\r\n\u001a\n"), join(chunks));
    }

    /** A WebP chunk: type, length, body, and a byte of padding where the length is odd. */
    public static byte[] webp(String type, byte[] body) {
        return ByteBuffer.allocate(8 + body.length + (body.length & 1))
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(latin1(type))
                .putInt(body.length)
                .put(body)
                .array();
    }

    /** The chunk that announces extras: 0x02 animation, 0x04 XMP, 0x08 EXIF, 0x20 ICC. */
    public static byte[] extended(int flags, int width, int height) {
        return webp(
                "VP8X",
                ByteBuffer.allocate(10)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putInt(flags)
                        .put(threeBytes(width - 1))
                        .put(threeBytes(height - 1))
                        .array());
    }

    public static byte[] threeBytes(int value) {
        return new byte[] {(byte) value, (byte) (value >> 8), (byte) (value >> 16)};
    }

    public static byte[] webpFile(byte[]... chunks) {
        var body = join(latin1("WEBP"), join(chunks));
        return join(
                latin1("RIFF"),
                ByteBuffer.allocate(4)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putInt(body.length)
                        .array(),
                body);
    }

    /** The chunks of a WebP file, without its twelve bytes of header. */
    public static byte[] chunksOf(byte[] webp) {
        return java.util.Arrays.copyOfRange(webp, 12, webp.length);
    }

    private static byte[] inserted(byte[] file, int at, byte[] more) {
        return ByteBuffer.allocate(file.length + more.length)
                .put(file, 0, at)
                .put(more)
                .put(file, at, file.length - at)
                .array();
    }
}
