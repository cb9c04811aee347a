package org.cutis.vision.photo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteOrder;
import org.cutis.vision.DrawnPhotos;
import org.cutis.vision.DrawnPicture;
import org.cutis.vision.Metadata;
import org.cutis.vision.Photo;
import org.cutis.vision.Segments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrientationTests {
    private static final DrawnPicture UPRIGHT = DrawnPhotos.quarters(208, 160);

    @ParameterizedTest(name = "orientation {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_png_stands_upright_to_the_pixel(int orientation) throws Exception {
        var stored = UPRIGHT.storedFor(orientation).png();
        var exif = Segments.png("eXIf", Metadata.tiff(orientation, false, ByteOrder.LITTLE_ENDIAN));

        var decoded = Decoded.of(Segments.afterHeader(stored, exif));

        assertThat(decoded.width()).isEqualTo(208);
        assertThat(decoded.bgr()).isEqualTo(UPRIGHT.bgr());
    }

    @ParameterizedTest(name = "orientation {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_webp_stands_upright_to_the_pixel(int orientation) throws Exception {
        var stored = UPRIGHT.storedFor(orientation);
        var exif = Segments.webp("EXIF", Metadata.tiff(orientation, false, ByteOrder.BIG_ENDIAN));

        var decoded = Decoded.of(Segments.webpFile(
                Segments.extended(0x08, stored.width(), stored.height()),
                Segments.chunksOf(stored.losslessWebp()),
                exif));

        assertThat(decoded.width()).isEqualTo(208);
        assertThat(decoded.bgr()).isEqualTo(UPRIGHT.bgr());
    }

    @ParameterizedTest(name = "orientation {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_jpeg_stands_upright(int orientation) throws Exception {
        var stored = UPRIGHT.storedFor(orientation).jpeg();

        var photo = Photo.read(Metadata.withExif(stored, orientation, true));
        var decoded = Decoded.of(photo, 1_000);

        assertThat(photo.width()).isEqualTo(208);
        assertThat(photo.height()).isEqualTo(160);
        assertThat(Decoded.difference(decoded, UPRIGHT)).isLessThan(4);
    }

    @ParameterizedTest(name = "orientation {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_jpeg_scaled_while_decoded_stands_upright(int orientation) throws Exception {
        var stored = UPRIGHT.storedFor(orientation).jpeg();

        var decoded = Decoded.of(Photo.read(Metadata.withExif(stored, orientation, true)), 40);

        assertThat(decoded.width()).isEqualTo(52);
        assertThat(Decoded.difference(decoded, DrawnPhotos.quarters(52, 40))).isLessThan(4);
    }

    @ParameterizedTest(name = "orientation {0}")
    @ValueSource(ints = {0, 9, 255, -1})
    void an_orientation_that_does_not_exist_counts_as_upright(int orientation) throws Exception {
        var photo = Photo.read(Metadata.withExif(UPRIGHT.jpeg(), orientation, false));

        assertThat(photo.orientation()).isEqualTo(Orientation.UPRIGHT);
    }

    @Test
    void damaged_exif_counts_as_upright() throws Exception {
        var sound = Metadata.exifSegment(6, false);
        for (int length = 10; length < sound.length; length++) {
            var damaged = Segments.jpeg(0xE1, java.util.Arrays.copyOfRange(sound, 4, length));

            assertThat(Photo.read(Segments.afterStart(UPRIGHT.jpeg(), damaged)).orientation())
                    .isIn(Orientation.UPRIGHT, Orientation.ROTATED_90);
        }
    }

    @Test
    void the_first_of_two_exif_segments_counts() throws Exception {
        var file = Segments.afterStart(UPRIGHT.jpeg(), Metadata.exifSegment(3, false), Metadata.exifSegment(6, false));

        assertThat(Photo.read(file).orientation()).isEqualTo(Orientation.ROTATED_180);
    }
}
