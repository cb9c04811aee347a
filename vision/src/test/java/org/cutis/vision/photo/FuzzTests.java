package org.cutis.vision.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.cutis.vision.DrawnPhotos;
import org.cutis.vision.DrawnPicture;
import org.cutis.vision.Metadata;
import org.cutis.vision.Photo;
import org.cutis.vision.PhotoRefused;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Damaged at random, from fixed seeds: a photo or a {@link PhotoRefused}, and nothing else ever. */
class FuzzTests {
    private static final int ROUNDS = 600;
    private static final DrawnPicture PICTURE =
            DrawnPhotos.aLesion().size(96, 72).drawn();

    static Stream<Arguments> files() {
        return Stream.of(
                argumentSet("JPEG", Metadata.withEverything(PICTURE.jpeg(), 6)),
                argumentSet("progressive JPEG", PICTURE.progressiveJpeg()),
                argumentSet("CMYK JPEG", PICTURE.cmykJpeg()),
                argumentSet("PNG", Metadata.pngWithEverything(PICTURE.png(), 6)),
                argumentSet("16-bit PNG", PICTURE.png16()),
                argumentSet("RGBA PNG", PICTURE.rgbaPng()),
                argumentSet("palette PNG", PICTURE.palettePng()),
                argumentSet("WebP", Metadata.webpWithEverything(PICTURE.webp(), 96, 72, 6)),
                argumentSet("lossless WebP", PICTURE.losslessWebp()));
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_damaged_file_gives_a_photo_or_a_refusal(byte[] sound) {
        for (int seed = 0; seed < ROUNDS; seed++) {
            var damaged = damaged(sound, new Random(seed));
            try {
                readFully(damaged);
            } catch (PhotoRefused expected) {
                assertThat(expected).hasMessageNotContaining("null");
            } catch (Throwable other) {
                fail("seed " + seed, other);
            }
        }
    }

    private static void readFully(byte[] file) throws PhotoRefused {
        var photo = Photo.read(file);
        assertThat((long) photo.storedWidth() * photo.storedHeight()).isLessThanOrEqualTo(Photo.MAX_PIXELS);
        if ((long) photo.storedWidth() * photo.storedHeight() > 1_000_000) {
            return; // Sound, and slow to decode some hundred times.
        }
        try (var decoded = DecodedPhoto.of(photo, 1_000_000)) {
            assertThat(decoded.width()).isEqualTo(photo.width());
            assertThat(decoded.height()).isEqualTo(photo.height());
        }
        assertThat(Photo.read(photo.withoutMetadata().bytes()).storedWidth()).isEqualTo(photo.storedWidth());
    }

    private static byte[] damaged(byte[] sound, Random random) {
        var file = sound.clone();
        if (random.nextInt(5) == 0) {
            return Arrays.copyOf(file, random.nextInt(file.length));
        }
        // Half of the time near the start, where the headers are.
        int reach = random.nextBoolean() ? Math.min(file.length, 700) : file.length;
        for (int i = random.nextInt(1, 8); i > 0; i--) {
            file[random.nextInt(reach)] = (byte) random.nextInt(256);
        }
        if (file[1] == 'P' && random.nextInt(4) != 0) {
            mendChecksums(file);
        }
        return file;
    }

    /** Otherwise a damaged PNG file never gets past its checksums. */
    private static void mendChecksums(byte[] png) {
        var out = java.nio.ByteBuffer.wrap(png);
        int at = 8;
        while (at + 12 <= png.length) {
            int length = out.getInt(at);
            if (length < 0 || length > png.length - at - 12) {
                return;
            }
            var crc = new CRC32();
            crc.update(png, at + 4, length + 4);
            out.putInt(at + 8 + length, (int) crc.getValue());
            at += 12 + length;
        }
    }
}
