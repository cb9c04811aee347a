package org.cutis.scans.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import javax.imageio.ImageIO;
import org.cutis.kit.AtOnce;
import org.cutis.kit.House;
import org.cutis.kit.HouseTest;
import org.cutis.kit.Kept;
import org.cutis.vision.DrawnPhotos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@HouseTest
class PicturesTests {
    /** Long enough that no cipher text has them by chance. */
    private static final List<String> PICTURE_MARKS = List.of("JFIF\0", "\u0089PNG\r\n\u001a\n", "IHDR");

    private static final byte[] PHOTO =
            DrawnPhotos.aLesion().size(2_000, 1_500).drawn().jpeg();

    private final House house;

    PicturesTests(House house) {
        this.house = house;
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            photo,                1280
            photo?size=thumb,     320
            photo?size=screen,    1280
            photo?size=full,      2000
            overlays/outline.png, 1280
            overlays/heatmap.png, 1280
            """)
    void a_picture_has_its_size_and_is_asked_for_once(String picture, int width) throws IOException {
        var patient = house.aPatient();
        var address = "/api/scans/" + patient.aScan(PHOTO) + "/" + picture;

        var answer = patient.caller().get(address).expect(200);
        var again =
                patient.caller().with("If-None-Match", answer.header("ETag")).get(address);

        var image = ImageIO.read(new ByteArrayInputStream(answer.body()));
        assertThat(image.getWidth()).isEqualTo(width);
        assertThat(image.getHeight()).isEqualTo(width * 3 / 4);
        assertThat(answer.header("Content-Type")).isEqualTo(picture.endsWith("png") ? "image/png" : "image/jpeg");
        assertThat(answer.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void a_head_says_what_a_get_would() {
        var patient = house.aPatient();
        var address = "/api/scans/" + patient.aScan(PHOTO) + "/photo";
        var got = patient.caller().get(address);

        var head = patient.caller().send("HEAD", address, java.net.http.HttpRequest.BodyPublishers.noBody());

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("ETag")).isEqualTo(got.header("ETag"));
        assertThat(head.header("Content-Length")).isEqualTo(String.valueOf(got.body().length));
    }

    @Test
    void a_report_is_asked_for_once_in_each_language() {
        var patient = house.aPatient();
        var address = "/api/scans/" + patient.aScan(PHOTO);
        var tag = patient.caller().get(address).header("ETag");

        var again = patient.caller().with("If-None-Match", tag);

        assertThat(again.get(address).status()).isEqualTo(304);
        assertThat(again.with("Accept-Language", "de").get(address).status()).isEqualTo(200);
    }

    @Test
    void what_has_nothing_to_draw_has_no_overlay() {
        var patient = house.aPatient();
        var scan = "/api/scans/" + patient.aScan(DrawnPhotos.black());

        assertThat(patient.caller().get(scan + "/overlays/outline.png").brief()).isEqualTo("404 picture-not-available");
        assertThat(patient.caller().get(scan + "/overlays/heatmap.png").brief()).isEqualTo("404 picture-not-available");
        assertThat(patient.caller().get(scan + "/overlays/regions.png").brief()).isEqualTo("404 picture-not-available");
        assertThat(patient.caller().get(scan + "/photo?size=huge").brief()).isEqualTo("400 malformed-request");
    }

    @Test
    void pictures_lie_encrypted_on_the_disk() throws IOException {
        var patient = house.aPatient();
        var scan = patient.aScan(PHOTO);
        for (var picture : new String[] {"photo?size=thumb", "photo", "overlays/outline.png", "overlays/heatmap.png"}) {
            patient.caller().get("/api/scans/" + scan + "/" + picture).expect(200);
        }

        var blobs = new Kept(house).blobsOf(patient);

        assertThat(blobs).hasSize(5);
        for (var blob : blobs) {
            var bytes = Files.readString(blob, StandardCharsets.ISO_8859_1);
            assertThat(PICTURE_MARKS).noneMatch(bytes::contains);
        }
    }

    @Test
    void twenty_who_ask_at_once_get_the_same_picture() {
        var patient = house.aPatient();
        var address = "/api/scans/" + patient.aScan(PHOTO) + "/photo";

        var pictures = AtOnce.run(
                20, number -> patient.caller().get(address).expect(200).body());

        assertThat(pictures).allSatisfy(picture -> assertThat(picture).isEqualTo(pictures.getFirst()));
    }
}
