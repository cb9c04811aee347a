package org.cutis.vision.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Directory;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.icc.IccDirectory;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.jpeg.JpegCommentDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.cutis.vision.DrawnPhotos;
import org.cutis.vision.DrawnPicture;
import org.cutis.vision.Metadata;
import org.cutis.vision.Photo;
import org.cutis.vision.Segments;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WithoutMetadataTests {
    private static final DrawnPicture PICTURE =
            DrawnPhotos.aLesion().size(160, 120).drawn();
    private static final byte[] JFIF_WITH_THUMBNAIL = Segments.jpeg(
            0xE0, Segments.join(Segments.latin1("JFIF\0\u0001\u0001\0\0\u0001\0\u0001\u0002\u0002"), new byte[12]));

    static Stream<Arguments> files() {
        return Stream.of(
                argumentSet("JPEG", Metadata.withEverything(PICTURE.jpeg(), 6)),
                argumentSet("progressive JPEG", Metadata.withEverything(PICTURE.progressiveJpeg(), 8)),
                argumentSet("CMYK JPEG", Metadata.withEverything(PICTURE.cmykJpeg(), 3)),
                argumentSet(
                        "JPEG of JFIF and Adobe, which contradict each other",
                        Segments.afterStart(PICTURE.jpeg(), JFIF_WITH_THUMBNAIL, Segments.adobe(0))),
                argumentSet(
                        "JPEG with a secret in Adobe's segment",
                        Segments.afterStart(
                                PICTURE.jpeg(),
                                Segments.jpeg(0xEE, Segments.latin1("Adobe\0d\0\0\0\0\u0001" + Metadata.MARK)))),
                argumentSet("PNG", Metadata.pngWithEverything(PICTURE.png(), 6)),
                argumentSet("16-bit PNG", Metadata.pngWithEverything(PICTURE.png16(), 5)),
                argumentSet("RGBA PNG", Metadata.pngWithEverything(PICTURE.rgbaPng(), 2)),
                argumentSet("WebP", Metadata.webpWithEverything(PICTURE.webp(), 160, 120, 6)),
                argumentSet("lossless WebP", Metadata.webpWithEverything(PICTURE.losslessWebp(), 160, 120, 7)));
    }

    @ParameterizedTest
    @MethodSource("files")
    void nothing_but_the_picture_is_left(byte[] file) throws Exception {
        var stripped = Photo.read(file).withoutMetadata().bytes();

        var told = ImageMetadataReader.readMetadata(new ByteArrayInputStream(stripped));
        assertThat(told.getDirectories()).noneMatch(WithoutMetadataTests::isPrivate);
        assertThat(stripped)
                .asString(StandardCharsets.ISO_8859_1)
                .doesNotContain(Metadata.MARK, "Exif", "eXIf", "ICC", "XMP", "Photoshop");
    }

    @ParameterizedTest
    @MethodSource("files")
    void the_pixels_are_the_same_bit_for_bit(byte[] file) throws Exception {
        var photo = Photo.read(file);

        var stripped = photo.withoutMetadata();

        assertThat(stripped.orientation()).isEqualTo(photo.orientation());
        assertThat(Decoded.of(stripped, 1_000).bgr())
                .isEqualTo(Decoded.of(photo, 1_000).bgr());
    }

    @ParameterizedTest
    @MethodSource("files")
    void taking_it_off_twice_changes_nothing(byte[] file) throws Exception {
        var once = Photo.read(file).withoutMetadata();

        assertThat(once.withoutMetadata().bytes()).isEqualTo(once.bytes());
        assertThat(Photo.read(once.bytes()).orientation()).isEqualTo(Orientation.UPRIGHT);
    }

    private static boolean isPrivate(Directory directory) {
        return directory instanceof ExifDirectoryBase
                || directory instanceof GpsDirectory
                || directory instanceof XmpDirectory
                || directory instanceof IccDirectory
                || directory instanceof IptcDirectory
                || directory instanceof JpegCommentDirectory;
    }
}
