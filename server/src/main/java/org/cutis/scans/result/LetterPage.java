package org.cutis.scans.result;

import static java.util.stream.Collectors.joining;

import java.util.Base64;
import java.util.Objects;
import java.util.stream.Stream;
import org.cutis.scans.Scan;
import org.cutis.vision.LesionReport;
import org.jspecify.annotations.Nullable;

/** The letter's page: who and when to fill in by hand, the photo, the finding, what was measured, and how sure that is. */
record LetterPage(Scan scan, LesionReport report, LetterWords words) {
    private static final String STYLE = """
            @page { size: A4; margin: 16mm 20mm; font-family: 'Noto Sans', 'Noto Sans Arabic'; @bottom-center { font-family: 'Noto Sans', 'Noto Sans Arabic'; content: counter(page) " / " counter(pages); font-size: 8pt; color: #556070 } }
            html { font-family: 'Noto Sans', 'Noto Sans Arabic' } body { font-size: 9.5pt; line-height: 1.4; color: #1d2428 }
            h1 { font-size: 16pt; margin: 0 0 2mm } h2 { font-size: 11pt; margin: 4mm 0 1mm }
            p { margin: 0 0 2mm } .quiet { color: #556070; font-size: 9pt } .lines td { border-bottom: 0.4pt solid #a3b0bb; height: 8mm }
            table { width: 100%; border-collapse: collapse } td { padding: 0.7mm 2mm; vertical-align: top; text-align: left }
            [dir=rtl] td { text-align: right } [dir=rtl] .photo { margin: 0 0 0 6mm }
            .rows td { border-bottom: 0.4pt solid #dde2e6 } .number { width: 18mm; white-space: nowrap }
            .top td { padding: 4mm 0 0 0 } .photo { position: relative; width: 75mm; margin-right: 6mm } .photo img { width: 75mm } .over { position: absolute; top: 0; left: 0 }
            .level { font-weight: 700; font-size: 12pt }
            """;

    /**
     * @param photo JPEG
     * @param outline PNG to lay over it
     */
    String xhtml(byte[] photo, byte @Nullable [] outline) {
        return """
                <html lang="%s" dir="%s"><head><title>%s</title><meta name="subject" content="%s"/><style>%s</style></head><body>
                <h1>%s</h1><p class="quiet">%s</p>%s
                <table class="top">%s</table>%s%s%s%s</body></html>
                """.formatted(
                        words.locale().toLanguageTag(),
                        words.rightToLeft() ? "rtl" : "ltr",
                        words.word("title"),
                        words.word("title"),
                        STYLE,
                        words.word("title"),
                        words.word("from", words.date(scan.createdAt())),
                        byHand(),
                        row(picture(photo, outline), cell(finding())),
                        candidates(),
                        measured(),
                        next(),
                        provenance());
    }

    /** The server does not print a person's name beside a finding; whoever hands the letter over writes it. */
    private String byHand() {
        return "<table class=\"lines\">" + row(cell(words.word("name")), cell(words.word("birth"))) + "</table>";
    }

    private String picture(byte[] photo, byte @Nullable [] outline) {
        var over = outline == null ? "" : "<img class=\"over\" alt=\" \" src=\"" + data("image/png", outline) + "\"/>";
        return cell("<div class=\"photo\"><img src=\"" + data("image/jpeg", photo) + "\" alt=\"" + words.word("photo")
                + "\"/>" + over + "</div>");
    }

    private String finding() {
        var risk = report.risk();
        var level = risk == null ? "" : "<p class=\"level\">" + words.word("level." + risk.level()) + "</p>";
        var urgency = risk == null ? "" : "<p>" + words.word("urgency." + risk.urgency()) + "</p>";
        var facts = Stream.of(
                fact("taken", scan.capturedAt() == null ? null : words.date(scan.capturedAt())),
                fact("site", scan.bodySite() == null ? null : words.word("site." + scan.bodySite())),
                fact("note", scan.note() == null ? null : LetterWords.text(scan.note())));
        return level + urgency + facts.filter(Objects::nonNull).collect(joining()) + "<p class=\"quiet\">"
                + LetterWords.text(words.report().disclaimer()) + "</p>";
    }

    private @Nullable String fact(String name, @Nullable String value) {
        return value == null ? null : "<p>" + words.word(name) + ": " + value + "</p>";
    }

    private String candidates() {
        var rows = report.candidates().stream()
                .map(candidate -> row(
                        number(words.percent(candidate.probability())),
                        cell(LetterWords.text(words.report().name(candidate.code())) + " <span class=\"quiet\">ICD-10 "
                                + candidate.code().icd10() + " · SNOMED CT "
                                + candidate.code().snomed() + "</span>")))
                .collect(joining());
        return heading("candidates") + "<table class=\"rows\">" + rows + "</table>";
    }

    private String measured() {
        var factors = report.factors();
        if (factors == null) {
            return "";
        }
        return heading("measured") + "<table class=\"rows\">"
                + factor("symmetry", factors.symmetry()) + factor("border", factors.border())
                + factor("color", factors.color()) + factor("texture", factors.texture())
                + factor("size", factors.size()) + "</table>";
    }

    private String factor(String name, LesionReport.Factor factor) {
        return row(
                number(words.percent(factor.score())),
                cell(words.word("factor." + name) + ": "
                        + LetterWords.text(words.report().meaning(name, factor))));
    }

    private String next() {
        return heading("next")
                + report.recommendations().stream()
                        .map(step -> "<p>" + LetterWords.text(words.report().recommendation(step)) + "</p>")
                        .collect(joining());
    }

    private String provenance() {
        var model = report.model();
        return heading("how") + "<p class=\"quiet\">" + words.word("limits") + "</p><p class=\"quiet\">"
                + words.word("model", model.name(), model.version(), model.sha256()) + "</p>";
    }

    private String heading(String name) {
        return "<h2>" + words.word(name) + "</h2>";
    }

    private static String number(String number) {
        return "<td class=\"number\">" + number + "</td>";
    }

    private static String cell(String text) {
        return "<td>" + text + "</td>";
    }

    /** The cell that is read first comes first; the layout puts the first one to the left in every language. */
    private String row(String first, String second) {
        return "<tr>" + (words.rightToLeft() ? second + first : first + second) + "</tr>";
    }

    private static String data(String type, byte[] bytes) {
        return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(bytes);
    }
}
