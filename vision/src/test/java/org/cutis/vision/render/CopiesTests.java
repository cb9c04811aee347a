package org.cutis.vision.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.cutis.vision.DrawnPhotos;
import org.cutis.vision.Metadata;
import org.cutis.vision.Photo;
import org.cutis.vision.photo.Orientation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CopiesTests {
    @ParameterizedTest(name = "{0} x {1} no longer than {2} is {3} x {4}")
    @CsvSource({"800,600,320,320,240", "600,800,320,240,320", "200,100,320,200,100", "1601,1200,320,320,240"})
    void a_copy_keeps_the_shape_and_never_grows(int width, int height, int longSide, int newWidth, int newHeight)
            throws Exception {
        var photo = Photo.read(DrawnPhotos.quarters(width, height).jpeg());

        var copy = Photo.read(Copies.noLongerThan(photo, longSide));

        assertThat(copy.width()).isEqualTo(newWidth);
        assertThat(copy.height()).isEqualTo(newHeight);
    }

    @Test
    void a_copy_stands_upright_and_tells_nothing() throws Exception {
        var stored = DrawnPhotos.quarters(400, 300).storedFor(6).jpeg();
        var photo = Photo.read(Metadata.withEverything(stored, 6));

        for (var file : new byte[][] {Copies.noLongerThan(photo, 200), Copies.full(photo)}) {
            var copy = Photo.read(file);
            var overlay = Overlay.of(file);

            assertThat(copy.orientation()).isEqualTo(Orientation.UPRIGHT);
            assertThat(copy.width()).isGreaterThan(copy.height());
            assertThat(overlay.picture().getRGB(copy.width() / 4, copy.height() / 4) >> 16 & 0xFF)
                    .as("red, upper left")
                    .isBetween(0xB0, 0xD0);
            assertThat(file).asString(StandardCharsets.ISO_8859_1).doesNotContain(Metadata.MARK, "Exif");
        }
    }
}
