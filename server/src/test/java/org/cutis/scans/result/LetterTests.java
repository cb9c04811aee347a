package org.cutis.scans.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cutis.kit.Answer;
import org.cutis.kit.House;
import org.cutis.kit.HouseTest;
import org.cutis.kit.Upload;
import org.cutis.vision.DrawnPhotos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@HouseTest
class LetterTests {
    private static final byte[] PHOTO = DrawnPhotos.aLesion().drawn().jpeg();
    private static final byte[] NO_SKIN = DrawnPhotos.notSkin();

    private final House house;

    LetterTests(House house) {
        this.house = house;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | For the doctor: finding on a photo of the skin | Note of the patient: since <spring> & itching | Back
            de | Für die Ärztin oder den Arzt: Befund zu einem Hautfoto | Notiz der Patientin oder des Patienten: since <spring> & itching | Rücken
            """)
    void a_letter_says_the_finding_on_one_page(String language, String title, String note, String site)
            throws IOException {
        var patient = house.aPatient();
        var form = Upload.of(PHOTO).with("note", "since <spring> & itching").with("bodySite", "BACK");
        var scan = patient.caller().upload(form).expect(201).text("/id");

        try (var letter = pdf(patient.caller().get("/api/scans/" + scan + "/letter.pdf?language=" + language))) {
            assertThat(letter.getNumberOfPages()).isEqualTo(1);
            assertThat(words(letter)).contains(title, note, site, "ICD-10", "SNOMED CT", "SHA-256");
            assertThat(letter.getDocumentCatalog().getLanguage()).isEqualTo(language);
            assertThat(letter.getPage(0).getResources().getXObjectNames()).hasSizeGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void times_are_told_where_the_person_is() throws IOException {
        var patient = house.aPatient();
        var form = Upload.of(PHOTO).with("capturedAt", "2026-07-01T22:30:00Z");
        var address = "/api/scans/" + patient.caller().upload(form).expect(201).text("/id") + "/letter.pdf?timeZone=";

        try (var letter = pdf(patient.caller().get(address + "Europe/Berlin"))) {
            assertThat(words(letter)).contains("Photo taken: July 2, 2026");
        }
        assertThat(patient.caller().get(address + "Mars/Base").brief()).isEqualTo("422 invalid-request");
    }

    @Test
    void a_refused_photo_has_no_letter() {
        var patient = house.aPatient();

        var answer = patient.caller().get("/api/scans/" + patient.aScan(NO_SKIN) + "/letter.pdf");

        assertThat(answer.brief()).isEqualTo("409 nothing-to-say");
    }

    private static PDDocument pdf(Answer answer) throws IOException {
        assertThat(answer.expect(200).header("Content-Type")).isEqualTo("application/pdf");
        return Loader.loadPDF(answer.body());
    }

    private static String words(PDDocument letter) throws IOException {
        return new PDFTextStripper().getText(letter).replaceAll("\\s+", " ");
    }
}
