package org.cutis.vision;

import static org.cutis.vision.Segments.join;
import static org.cutis.vision.Segments.latin1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Bytes that pretend to be photos, or are photos of a kind that is not taken. Named for what is wrong with them. */
public final class HostileFiles {
    private HostileFiles() {}

    public static byte[] text() {
        return latin1("Dear doctor, please find my photo attached.");
    }

    public static byte[] svg() {
        return latin1("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>");
    }

    public static byte[] pdf() {
        return latin1("%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n%%EOF\n");
    }

    public static byte[] gif() {
        return latin1("GIF89a\u0001\0\u0001\0\0\0\0;");
    }

    public static byte[] heic() {
        return join(new byte[] {0, 0, 0, 24}, latin1("ftypheic\0\0\0\0mif1heic"), new byte[64]);
    }

    public static byte[] pngOfOnePixel() {
        return flatPng(1, 1);
    }

    public static byte[] truncated(byte[] file) {
        return Arrays.copyOf(file, file.length * 2 / 3);
    }

    public static byte[] start(byte[] file, int length) {
        return Arrays.copyOf(file, length);
    }

    /** A sound JPEG whose header claims another size. */
    public static byte[] jpegClaiming(byte[] jpeg, int width, int height) {
        var liar = jpeg.clone();
        ByteBuffer.wrap(liar).putShort(startOfFrame(jpeg) + 5, (short) height).putShort(startOfFrame(jpeg) + 7, (short)
                width);
        return liar;
    }

    /** Where the frame header begins (FF C0 or FF C2). */
    public static int startOfFrame(byte[] jpeg) {
        int at = 2;
        while (jpeg[at + 1] != (byte) 0xC0 && jpeg[at + 1] != (byte) 0xC2) {
            at += 2 + ((jpeg[at + 2] & 0xFF) << 8 | (jpeg[at + 3] & 0xFF));
        }
        return at;
    }

    /** The frame header of a JPEG file as a segment of its own, claiming another size. */
    public static byte[] frameClaiming(byte[] jpeg, int width, int height) {
        int at = startOfFrame(jpeg);
        int length = (jpeg[at + 2] & 0xFF) << 8 | (jpeg[at + 3] & 0xFF);
        var frame = Arrays.copyOfRange(jpeg, at, at + 2 + length);
        ByteBuffer.wrap(frame).putShort(5, (short) height).putShort(7, (short) width);
        return frame;
    }

    /** A PNG file of some hundred bytes or kilobytes that really holds a black picture of that size. */
    public static byte[] flatPng(int width, int height) {
        return Segments.pngFile(
                Segments.pngHeader(width, height, 2),
                Segments.png("IDAT", deflated(new byte[0], (3L * width + 1) * height)),
                Segments.png("IEND", new byte[0]));
    }

    /** A PNG file that claims a size and holds next to nothing, every CRC right. */
    public static byte[] pngClaiming(int width, int height) {
        return Segments.pngFile(
                Segments.pngHeader(width, height, 2),
                Segments.png("IDAT", deflated(new byte[0], 4096)),
                Segments.png("IEND", new byte[0]));
    }

    public static byte[] animatedPng(byte[] png) {
        return Segments.afterHeader(png, Segments.png("acTL", new byte[] {0, 0, 0, 2, 0, 0, 0, 0}));
    }

    public static byte[] animatedWebp(byte[] webp, int width, int height) {
        var frame = join(
                new byte[6], Segments.threeBytes(width - 1), Segments.threeBytes(height - 1), new byte[] {100, 0, 0, 0
                });
        return Segments.webpFile(
                Segments.extended(0x02, width, height),
                Segments.webp("ANIM", new byte[6]),
                Segments.webp("ANMF", join(frame, Segments.chunksOf(webp))));
    }

    public static byte[] withTrailer(byte[] file) {
        return join(file, latin1("<?php system($_GET['c']); ?>"));
    }

    /** At once a JPEG and, for who reads on, a web page and an archive. */
    public static byte[] polyglot(byte[] jpeg) {
        return join(
                Segments.afterStart(jpeg, Segments.jpeg(0xFE, latin1("--><html><script>alert(1)</script><!--"))),
                latin1("PK\u0003\u0004 evil.jar"));
    }

    /** Compressed text of so many zeros; a decompression bomb in few bytes. */
    public static byte[] deflated(byte[] first, long zeros) {
        var out = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(out, new Deflater(9), 1 << 16)) {
            deflater.write(first);
            var block = new byte[1 << 16];
            for (long left = zeros; left > 0; left -= block.length) {
                deflater.write(block, 0, (int) Math.min(left, block.length));
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
