package org.cutis.vision;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.cutis.vision.LesionReport.Factor;

/** Says the codes of a report in a person's language: English, German; English for any other. */
public final class ReportTexts {
    /** Languages that are complete; a test holds them together. */
    public static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.GERMAN, Locale.of("es"), Locale.of("ar"));

    private final ResourceBundle texts;

    private ReportTexts(ResourceBundle texts) {
        this.texts = texts;
    }

    public static ReportTexts in(Locale locale) {
        var fallback = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new ReportTexts(ResourceBundle.getBundle("org.cutis.vision.texts", locale, fallback));
    }

    public String name(Condition condition) {
        return texts.getString("condition." + condition + ".name");
    }

    /** What it is, how it usually behaves, when to see a doctor. */
    public String description(Condition condition) {
        return texts.getString("condition." + condition + ".description");
    }

    /** Who says so. */
    public String source(Condition condition) {
        return texts.getString("condition." + condition + ".source");
    }

    public String reason(LesionReport.Risk.Reason reason) {
        return texts.getString("reason." + reason);
    }

    public String recommendation(LesionReport.Recommendation recommendation) {
        return texts.getString("recommendation." + recommendation);
    }

    public String refusal(LesionReport.Refusal refusal) {
        return texts.getString("refusal." + refusal);
    }

    public String hint(LesionReport.Hint hint) {
        return texts.getString("hint." + hint);
    }

    /** @param name of the factor, as in the report: resolution, color, texture, border, symmetry, size */
    public String meaning(String name, Factor factor) {
        return texts.getString("factor." + name + "." + factor.meaning());
    }

    public String disclaimer() {
        return texts.getString("disclaimer");
    }
}
