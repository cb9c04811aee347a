package org.cutis.vision.photo;

import static org.assertj.core.api.Assertions.assertThat;

import org.cutis.vision.DrawnPhotos;
import org.cutis.vision.DrawnPicture;
import org.junit.jupiter.api.Test;

/** The same picture in every kind of file has the same colours. */
class ColoursOfFilesTests {
    private static final DrawnPicture PICTURE = DrawnPhotos.quarters(208, 160);
    private static final DrawnPicture LESION =
            DrawnPhotos.aLesion().size(208, 160).drawn();

    @Test
    void lossless_files_keep_every_pixel() throws Exception {
        assertThat(Decoded.of(LESION.png()).bgr()).isEqualTo(LESION.bgr());
        assertThat(Decoded.of(LESION.losslessWebp()).bgr()).isEqualTo(LESION.bgr());
    }

    @Test
    void sixteen_bits_become_eight() throws Exception {
        assertThat(Decoded.of(LESION.png16()).bgr()).isEqualTo(LESION.bgr());
    }

    @Test
    void transparency_is_dropped_and_the_colour_below_it_kept() throws Exception {
        assertThat(Decoded.of(LESION.rgbaPng()).bgr()).isEqualTo(LESION.bgr());
        assertThat(Decoded.of(LESION.rgbaWebp()).bgr()).isEqualTo(LESION.bgr());
    }

    @Test
    void grey_becomes_three_equal_channels() throws Exception {
        var grey = Decoded.of(LESION.greyPng());

        assertThat(grey.colour(50, 50)).isEqualTo((LESION.colour(50, 50) >> 8 & 0xFF) * 0x010101);
    }

    @Test
    void a_palette_becomes_the_colours_it_stands_for() throws Exception {
        var websafe =
                DrawnPicture.of(90, 90, (x, y) -> 0x330000 * (x / 15) | 0x3300 * (y / 15) | 0x33 * ((x + y) / 30 % 6));

        assertThat(Decoded.of(websafe.palettePng()).bgr()).isEqualTo(websafe.bgr());
    }

    @Test
    void cmyk_is_no_negative() throws Exception {
        assertThat(Decoded.difference(Decoded.of(PICTURE.cmykJpeg()), PICTURE)).isLessThan(4);
        assertThat(Decoded.difference(Decoded.of(LESION.cmykJpeg()), LESION)).isLessThan(6);
    }

    @Test
    void lossy_files_come_close() throws Exception {
        assertThat(Decoded.difference(Decoded.of(PICTURE.jpeg()), PICTURE)).isLessThan(4);
        assertThat(Decoded.difference(Decoded.of(PICTURE.progressiveJpeg()), PICTURE))
                .isLessThan(4);
        assertThat(Decoded.difference(Decoded.of(PICTURE.webp()), PICTURE)).isLessThan(4);
    }
}
