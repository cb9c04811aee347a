package org.cutis.vision.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.cutis.vision.PhotoRefused.Reason.ANIMATED;
import static org.cutis.vision.PhotoRefused.Reason.HEIC;
import static org.cutis.vision.PhotoRefused.Reason.NOT_A_PHOTO;
import static org.cutis.vision.PhotoRefused.Reason.TOO_MANY_PIXELS;
import static org.cutis.vision.PhotoRefused.Reason.TOO_SMALL;
import static org.cutis.vision.PhotoRefused.Reason.UNREADABLE;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.lang.management.ManagementFactory;
import java.util.stream.Stream;
import org.cutis.vision.DrawnPhotos;
import org.cutis.vision.DrawnPicture;
import org.cutis.vision.HostileFiles;
import org.cutis.vision.Photo;
import org.cutis.vision.PhotoRefused;
import org.cutis.vision.PhotoRefused.Reason;
import org.cutis.vision.Segments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HostileFilesTests {
    private static final DrawnPicture PICTURE = DrawnPhotos.quarters(200, 150);
    private static final byte[] JPEG = PICTURE.jpeg();
    private static final byte[] PNG = PICTURE.png();
    private static final byte[] WEBP = PICTURE.webp();

    /** What a header may cost before anything is refused, bytes. */
    private static final long LITTLE = 4_000_000;

    static Stream<Arguments> files() {
        return Stream.of(
                argumentSet("nothing", NOT_A_PHOTO, new byte[0]),
                argumentSet("one byte", NOT_A_PHOTO, new byte[] {(byte) 0xFF}),
                argumentSet("text", NOT_A_PHOTO, HostileFiles.text()),
                argumentSet("SVG", NOT_A_PHOTO, HostileFiles.svg()),
                argumentSet("PDF", NOT_A_PHOTO, HostileFiles.pdf()),
                argumentSet("GIF", NOT_A_PHOTO, HostileFiles.gif()),
                argumentSet("HEIC", HEIC, HostileFiles.heic()),
                argumentSet("PNG of one pixel", TOO_SMALL, HostileFiles.pngOfOnePixel()),
                argumentSet(
                        "JPEG of 63 px",
                        TOO_SMALL,
                        DrawnPhotos.quarters(300, 63).jpeg()),
                argumentSet("truncated JPEG", UNREADABLE, HostileFiles.truncated(JPEG)),
                argumentSet("truncated PNG", UNREADABLE, HostileFiles.truncated(PNG)),
                argumentSet("truncated WebP", UNREADABLE, HostileFiles.truncated(WEBP)),
                argumentSet("start of a JPEG", UNREADABLE, HostileFiles.start(JPEG, 4)),
                argumentSet("start of a PNG", UNREADABLE, HostileFiles.start(PNG, 8)),
                argumentSet("start of a WebP", UNREADABLE, HostileFiles.start(WEBP, 12)),
                argumentSet(
                        "JPEG claiming 60,000 px", TOO_MANY_PIXELS, HostileFiles.jpegClaiming(JPEG, 60_000, 60_000)),
                argumentSet("PNG claiming 60,000 px", TOO_MANY_PIXELS, HostileFiles.pngClaiming(60_000, 60_000)),
                argumentSet(
                        "PNG claiming 2,147,483,647 px",
                        TOO_MANY_PIXELS,
                        HostileFiles.pngClaiming(Integer.MAX_VALUE, Integer.MAX_VALUE)),
                argumentSet("PNG claiming -1 px", UNREADABLE, HostileFiles.pngClaiming(-1, 100)),
                argumentSet("animated PNG", ANIMATED, HostileFiles.animatedPng(PNG)),
                argumentSet("animated WebP", ANIMATED, HostileFiles.animatedWebp(WEBP, 200, 150)),
                argumentSet(
                        "PNG with a frame but no animation",
                        ANIMATED,
                        Segments.afterHeader(PNG, Segments.png("fcTL", new byte[26]))));
    }

    @ParameterizedTest
    @MethodSource("files")
    void is_refused_for_the_right_reason_at_little_cost(Reason reason, byte[] file) {
        long before = allocated();

        assertThatExceptionOfType(PhotoRefused.class)
                .isThrownBy(() -> Photo.read(file))
                .extracting(PhotoRefused::reason)
                .isEqualTo(reason);

        assertThat(allocated() - before).isLessThan(LITTLE);
    }

    @Test
    void a_photo_with_trailing_data_is_read_and_loses_it() throws Exception {
        for (var file : new byte[][] {JPEG, PNG, WEBP}) {
            assertThat(Photo.read(HostileFiles.withTrailer(file))
                            .withoutMetadata()
                            .bytes())
                    .asString(java.nio.charset.StandardCharsets.ISO_8859_1)
                    .doesNotContain("php");
        }
    }

    @Test
    void a_polyglot_loses_its_other_tongues() throws Exception {
        assertThat(Photo.read(HostileFiles.polyglot(JPEG)).withoutMetadata().bytes())
                .asString(java.nio.charset.StandardCharsets.ISO_8859_1)
                .doesNotContain("script", "PK\u0003\u0004");
    }

    @Test
    void compressed_text_is_not_inflated() throws Exception {
        var bomb = HostileFiles.deflated(new byte[0], 200_000_000);
        var file = Segments.afterHeader(
                PNG,
                Segments.png("zTXt", Segments.join(Segments.latin1("Comment\0\0"), bomb)),
                Segments.png("iCCP", Segments.join(Segments.latin1("icc\0\0"), bomb)));
        long before = allocated();

        try (var decoded = DecodedPhoto.of(Photo.read(file), 100)) {
            assertThat(decoded.width()).isEqualTo(200);
        }

        assertThat(allocated() - before).isLessThan(LITTLE);
    }

    @Test
    void a_million_empty_chunks_are_walked_in_no_time() throws Exception {
        var chunks = new byte[12_000_000];
        var chunk = Segments.png("teXt", new byte[0]);
        for (int at = 0; at < chunks.length; at += chunk.length) {
            System.arraycopy(chunk, 0, chunks, at, chunk.length);
        }
        var file = Segments.afterHeader(PNG, chunks);
        long start = System.nanoTime();

        try (var decoded = DecodedPhoto.of(Photo.read(file), 100)) {
            assertThat(decoded.width()).isEqualTo(200);
        }

        assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
    }

    @Test
    void fifty_million_black_pixels_in_a_small_file_stay_bounded() throws Exception {
        var photo = Photo.read(HostileFiles.flatPng(7_000, 7_000));
        long start = System.nanoTime();

        try (var decoded = DecodedPhoto.of(photo, 100)) {
            assertThat(decoded.height()).isEqualTo(7_000);
        }

        assertThat(photo.bytes().length).isLessThan(200_000);
        assertThat(System.nanoTime() - start).isLessThan(10_000_000_000L);
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
