package org.cutis.scans.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.cutis.kit.AtOnce;
import org.cutis.kit.House;
import org.cutis.kit.HouseTest;
import org.cutis.kit.Kept;
import org.cutis.kit.Upload;
import org.cutis.vision.DrawnPhotos;
import org.cutis.vision.DrawnPicture;
import org.cutis.vision.HostileFiles;
import org.cutis.vision.Segments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no photo is told why, and leaves nothing behind. */
@HouseTest
class HostileUploadTests {
    private static final DrawnPicture PICTURE = DrawnPhotos.aLesion().drawn();
    private static final byte[] JPEG = PICTURE.jpeg();

    private final House house;
    private final Kept kept;

    HostileUploadTests(House house) {
        this.house = house;
        this.kept = new Kept(house);
    }

    static Stream<Arguments> files() {
        return Stream.of(
                argumentSet("text named .jpg", "415 not-a-photo", HostileFiles.text()),
                argumentSet("SVG", "415 not-a-photo", HostileFiles.svg()),
                argumentSet("PDF", "415 not-a-photo", HostileFiles.pdf()),
                argumentSet("GIF", "415 not-a-photo", HostileFiles.gif()),
                argumentSet("empty part", "415 not-a-photo", new byte[0]),
                argumentSet("HEIC", "415 not-a-photo", HostileFiles.heic()),
                argumentSet("1x1 PNG", "422 photo-too-small", HostileFiles.pngOfOnePixel()),
                argumentSet("truncated JPEG", "422 photo-unreadable", HostileFiles.truncated(JPEG)),
                argumentSet("truncated PNG", "422 photo-unreadable", HostileFiles.truncated(PICTURE.png())),
                argumentSet("PNG of noise in a sound frame", "422 photo-unreadable", pngOfNoise()),
                argumentSet(
                        "JPEG claiming 60,000 x 60,000",
                        "422 photo-too-many-pixels",
                        HostileFiles.jpegClaiming(JPEG, 60_000, 60_000)),
                argumentSet(
                        "PNG claiming 60,000 x 60,000",
                        "422 photo-too-many-pixels",
                        HostileFiles.pngClaiming(60_000, 60_000)),
                argumentSet(
                        "animated WebP",
                        "422 photo-animated",
                        HostileFiles.animatedWebp(PICTURE.webp(), PICTURE.width(), PICTURE.height())),
                argumentSet("25 MB", "413 photo-too-large", Arrays.copyOf(JPEG, 25_000_000)),
                argumentSet("one byte over 20 MB", "413 photo-too-large", Arrays.copyOf(JPEG, 20 * 1024 * 1024 + 1)));
    }

    /** Every check sum right, but what is compressed is none of its own. */
    static byte[] pngOfNoise() {
        var noise = new byte[5_000];
        new Random(7).nextBytes(noise);
        return Segments.pngFile(
                Segments.pngHeader(300, 200, 2), Segments.png("IDAT", noise), Segments.png("IEND", new byte[0]));
    }

    @ParameterizedTest
    @MethodSource("files")
    void is_refused_for_the_right_reason_and_leaves_nothing_behind(String expected, byte[] file) {
        var patient = house.aPatient();

        var answer = patient.upload(file);

        assertThat(answer.brief()).isEqualTo(expected);
        assertThat(kept.scansOf(patient)).isZero();
        assertThat(kept.blobsOf(patient)).isEmpty();
        assertThat(kept.incoming()).isEmpty();
    }

    @Test
    void who_sends_heic_is_told_how_to_send_jpeg() {
        var patient = house.aPatient();

        var english = patient.upload(HostileFiles.heic());
        var german = patient.caller().with("Accept-Language", "de").upload(Upload.of(HostileFiles.heic()));

        assertThat(english.text("/detail")).contains("JPEG", "iPhone");
        assertThat(german.text("/detail")).contains("JPEG").isNotEqualTo(english.text("/detail"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.svg", "../../../etc/passwd", "", "%00.php", "läsion.jpg"})
    void what_the_file_is_called_does_not_matter(String name) {
        assertThat(house.aPatient().caller().upload(Upload.of(JPEG).named(name)).brief())
                .isEqualTo("201");
    }

    @Test
    void a_nul_in_the_name_of_the_file_is_refused() {
        assertThat(house.aPatient()
                        .caller()
                        .upload(Upload.of(JPEG).named("a\0.jpg"))
                        .brief())
                .isEqualTo("400 malformed-request");
    }

    /** Ninety claim to be huge; ten really are, once decoded: 49 million pixels in less than 200 kB. */
    @Test
    void a_hundred_bombs_at_once_are_all_answered() {
        var patients = Stream.generate(house::aPatient).limit(10).toList();
        var liar = HostileFiles.pngClaiming(60_000, 60_000);
        var huge = HostileFiles.flatPng(7_000, 7_000);

        var answers = AtOnce.run(
                100,
                number -> patients.get(number % 10)
                        .upload(number % 10 == 0 ? huge : liar)
                        .brief());

        assertThat(answers).containsOnly("422 photo-too-many-pixels", "201", "202");
        assertThat(answers).filteredOn(answer -> answer.startsWith("20")).hasSize(10);
        assertThat(house.aPatient().upload(JPEG).status()).isIn(201, 202);
    }
}
