package org.cutis.vision.photo;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.cutis.vision.HostileFiles.frameClaiming;
import static org.cutis.vision.Segments.chunksOf;
import static org.cutis.vision.Segments.join;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.Arrays;
import java.util.stream.Stream;
import org.cutis.vision.DrawnPhotos;
import org.cutis.vision.DrawnPicture;
import org.cutis.vision.HostileFiles;
import org.cutis.vision.Photo;
import org.cutis.vision.PhotoRefused;
import org.cutis.vision.PhotoRefused.Reason;
import org.cutis.vision.Segments;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Two headers, two sizes: the decoder must never see a larger picture than the one that was checked. */
class LyingHeaderTests {
    private static final DrawnPicture PICTURE = DrawnPhotos.quarters(200, 150);
    private static final byte[] JPEG = PICTURE.jpeg();
    private static final byte[] PNG = PICTURE.png();
    private static final byte[] WEBP = PICTURE.webp();

    static Stream<Arguments> files() {
        return Stream.of(
                argumentSet(
                        "JPEG with a large frame header before a small one",
                        beforeFrame(frameClaiming(JPEG, 60_000, 60_000))),
                argumentSet("JPEG with a large frame and a small one after the scan", largeFrameThenSmall()),
                argumentSet("JPEG with a frame header in a marker that has no body", hiddenBehindRestart()),
                argumentSet("JPEG whose frame header is too short", beforeFrame(Segments.jpeg(0xC0, new byte[4]))),
                argumentSet(
                        "PNG with two headers, the small one last",
                        Segments.pngFile(Segments.pngHeader(60_000, 60_000, 2), tail(PNG))),
                argumentSet(
                        "PNG with two headers, the small one first",
                        Segments.afterHeader(PNG, Segments.pngHeader(60_000, 60_000, 2))),
                argumentSet(
                        "PNG whose header is too long",
                        Segments.pngFile(
                                Segments.png(
                                        "IHDR",
                                        new byte[] {0, 0, 0, (byte) 200, 0, 0, 0, (byte) 150, 8, 2, 0, 0, 0, 0}),
                                Arrays.copyOfRange(PNG, 33, PNG.length))),
                argumentSet(
                        "WebP with a canvas larger than its picture",
                        Segments.webpFile(Segments.extended(0, 16_000_000, 16_000_000), chunksOf(WEBP))),
                argumentSet(
                        "WebP with a canvas smaller than its picture",
                        Segments.webpFile(Segments.extended(0, 100, 100), chunksOf(WEBP))),
                argumentSet(
                        "WebP with a large picture before a small one",
                        Segments.webpFile(
                                Segments.extended(0, 200, 150), webpClaiming(16_000, 16_000), chunksOf(WEBP))),
                argumentSet(
                        "WebP with two canvases",
                        Segments.webpFile(
                                Segments.extended(0, 16_000_000, 16_000_000),
                                Segments.extended(0, 200, 150),
                                chunksOf(WEBP))),
                argumentSet(
                        "WebP whose picture is too short for a header",
                        Segments.webpFile(Segments.webp("VP8 ", new byte[4]), Segments.webp("JUNK", new byte[16]))));
    }

    @ParameterizedTest
    @MethodSource("files")
    void is_refused_as_unreadable(byte[] file) {
        assertThatExceptionOfType(PhotoRefused.class)
                .isThrownBy(() -> Photo.read(file))
                .extracting(PhotoRefused::reason)
                .isEqualTo(Reason.UNREADABLE);
    }

    private static byte[] beforeFrame(byte[] segment) {
        int at = HostileFiles.startOfFrame(JPEG);
        return join(Arrays.copyOf(JPEG, at), segment, Arrays.copyOfRange(JPEG, at, JPEG.length));
    }

    private static byte[] largeFrameThenSmall() {
        var large = HostileFiles.jpegClaiming(JPEG, 60_000, 60_000);
        return join(
                Arrays.copyOf(large, large.length - 2), frameClaiming(JPEG, 200, 150), new byte[] {-1, (byte) 0xD9});
    }

    /** A decoder skips RST0 alone and finds the large frame; a reader who takes it for a segment steps over it. */
    private static byte[] hiddenBehindRestart() {
        var large = frameClaiming(JPEG, 60_000, 60_000);
        return beforeFrame(join(new byte[] {-1, (byte) 0xD0}, large));
    }

    /** The file from its header on, without the signature. */
    private static byte[] tail(byte[] png) {
        return Arrays.copyOfRange(png, 8, png.length);
    }

    private static byte[] webpClaiming(int width, int height) {
        var chunks = chunksOf(WEBP);
        chunks[14] = (byte) width;
        chunks[15] = (byte) (width >> 8);
        chunks[16] = (byte) height;
        chunks[17] = (byte) (height >> 8);
        return chunks;
    }
}
