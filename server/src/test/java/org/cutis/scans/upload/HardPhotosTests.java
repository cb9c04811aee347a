package org.cutis.scans.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.cutis.kit.House;
import org.cutis.kit.HouseTest;
import org.cutis.platform.Blobs;
import org.cutis.platform.PersonId;
import org.cutis.scans.Scan;
import org.cutis.scans.ScanId;
import org.cutis.vision.DrawnPhotos;
import org.cutis.vision.DrawnPicture;
import org.cutis.vision.Metadata;
import org.cutis.vision.Photo;
import org.cutis.vision.PhotoRefused;
import org.cutis.vision.photo.Orientation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Photos that are unusual, or of no use, but photos. */
@HouseTest
class HardPhotosTests {
    private static final DrawnPicture PICTURE =
            DrawnPhotos.aLesion().at(0.35, 0.4).drawn();

    private final House house;
    private final Blobs blobs;

    HardPhotosTests(House house, Blobs blobs) {
        this.house = house;
        this.blobs = blobs;
    }

    static Stream<Arguments> useless() {
        return Stream.of(
                argumentSet("black", "TOO_DARK", DrawnPhotos.black()),
                argumentSet("white", "TOO_BRIGHT", DrawnPhotos.white()),
                argumentSet("blurred", "TOO_BLURRED", DrawnPhotos.blurred()),
                argumentSet("not skin", "NOT_SKIN", DrawnPhotos.notSkin()),
                argumentSet("blank skin", "NO_LESION", DrawnPhotos.blankSkin()));
    }

    @ParameterizedTest
    @MethodSource("useless")
    void a_useless_photo_is_refused_with_the_reason_and_no_score(String refusal, byte[] photo) {
        var answer = house.aPatient().upload(photo);

        assertThat(answer.brief()).isEqualTo("201");
        assertThat(answer.text("/report/outcome")).isEqualTo("REFUSED");
        assertThat(answer.json().at("/report/refusals").toString()).contains(refusal);
        assertThat(answer.json().at("/report/advice")).isNotEmpty();
        assertThat(answer.json().at("/report/candidates")).isEmpty();
        assertThat(answer.json().at("/report/risk").isNull()).isTrue();
    }

    static Stream<Arguments> unusual() {
        return Stream.of(
                argumentSet("progressive JPEG", PICTURE.progressiveJpeg()),
                argumentSet("CMYK JPEG", PICTURE.cmykJpeg()),
                argumentSet("16-bit PNG", PICTURE.png16()),
                argumentSet("PNG with transparency", PICTURE.rgbaPng()),
                argumentSet("WebP", PICTURE.webp()));
    }

    @ParameterizedTest
    @MethodSource("unusual")
    void an_unusual_photo_is_analysed_as_any_other(byte[] photo) {
        var patient = house.aPatient();

        var answer = patient.upload(photo);

        assertThat(answer.brief()).isEqualTo("201");
        assertThat(answer.text("/report/outcome")).isEqualTo("FINDING");
        for (var size : new String[] {"thumb", "screen", "full"}) {
            assertThat(patient.caller()
                            .get(answer.text("/photo/href") + "?size=" + size)
                            .status())
                    .as(size)
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_photo_held_any_way_is_analysed_upright_and_loses_its_place_on_earth(int orientation) throws Exception {
        var patient = house.aPatient();
        var upright = patient.upload(PICTURE.jpeg()).json().at("/report");

        var answer =
                patient.upload(Metadata.withExif(PICTURE.storedFor(orientation).jpeg(), orientation, true));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().at("/photo/width").asInt()).isEqualTo(600);
        assertThat(answer.json().at("/photo/height").asInt()).isEqualTo(450);
        var report = answer.json().at("/report");
        assertThat(report.at("/candidates/0/code")).isEqualTo(upright.at("/candidates/0/code"));
        assertThat(middle(report.at("/outline"), 0)).isBetween(0.3, 0.4);
        assertThat(middle(report.at("/outline"), 1)).isBetween(0.35, 0.45);
        var full =
                patient.caller().get(answer.text("/photo/href") + "?size=full").body();
        assertIsPlain(full);
        assertThat(Photo.read(full).width()).isEqualTo(600);
        assertIsPlain(stored(patient.id(), answer.text("/id")));
    }

    @Test
    void all_that_a_camera_and_an_editor_add_is_gone() throws Exception {
        var patient = house.aPatient();

        var scan = patient.aScan(Metadata.withEverything(PICTURE.jpeg(), 6));

        assertIsPlain(stored(patient.id(), scan));
    }

    private byte[] stored(java.util.UUID person, String scan) {
        return blobs.get(Scan.blob(new PersonId(person), new ScanId(java.util.UUID.fromString(scan)), "photo"))
                .orElseThrow();
    }

    private static void assertIsPlain(byte[] photo) throws IOException, PhotoRefused {
        assertThat(new String(photo, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", Metadata.MARK, "GPS");
        assertThat(Photo.read(photo).orientation()).isEqualTo(Orientation.UPRIGHT);
    }

    private static double middle(tools.jackson.databind.JsonNode outline, int axis) {
        return java.util.stream.StreamSupport.stream(outline.spliterator(), false)
                .mapToDouble(point -> point.get(axis).asDouble())
                .average()
                .orElseThrow();
    }
}
