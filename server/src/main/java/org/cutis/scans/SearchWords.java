package org.cutis.scans;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cutis.vision.LesionReport;
import org.cutis.vision.ReportTexts;

/** What a scan can be found by: its note, its body site, and the name of its leading condition in every language. */
final class SearchWords {
    private SearchWords() {}

    static String ofUpload(Scan scan) {
        var words = new ArrayList<String>();
        if (scan.note() != null) {
            words.add(scan.note());
        }
        if (scan.bodySite() != null) {
            words.add(scan.bodySite().name());
        }
        return joined(words);
    }

    static String ofReport(LesionReport report) {
        var words = new ArrayList<String>();
        report.top().ifPresent(top -> {
            words.add(top.code().name());
            ReportTexts.LANGUAGES.forEach(
                    language -> words.add(ReportTexts.in(language).name(top.code())));
        });
        return joined(words);
    }

    private static String joined(List<String> words) {
        return String.join(" ", words).toLowerCase(Locale.ROOT);
    }
}
