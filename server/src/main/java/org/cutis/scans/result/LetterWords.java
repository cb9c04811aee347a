package org.cutis.scans.result;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.cutis.vision.ReportTexts;
import org.springframework.context.MessageSource;
import org.springframework.web.util.HtmlUtils;

/** The words of a letter in one language, ready to stand in XHTML. */
record LetterWords(MessageSource messages, ReportTexts report, Locale locale, ZoneId zone) {
    String word(String key, Object... values) {
        return text(messages.getMessage("letter." + key, values, locale));
    }

    boolean rightToLeft() {
        return locale.getLanguage().equals("ar");
    }

    String percent(double share) {
        var least = 0.01;
        if (share < least / 2) {
            return text("< " + NumberFormat.getPercentInstance(digits()).format(least));
        }
        return text(NumberFormat.getPercentInstance(digits()).format(share));
    }

    String date(Instant instant) {
        return text(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .localizedBy(digits())
                .withZone(zone)
                .format(instant));
    }

    /**
     * What a person wrote is only text. Marks of direction and the vowel signs of Arabic are left out: the page is laid out
     * without them, and would show them beside their letters.
     */
    static String text(String words) {
        return HtmlUtils.htmlEscapeDecimal(words.replaceAll("[\\u200E\\u200F\\u061C\\u064B-\\u0652]", ""));
    }

    /** With the digits 0 to 9, as the texts have them. */
    private Locale digits() {
        return new Locale.Builder()
                .setLocale(locale)
                .setUnicodeLocaleKeyword("nu", "latn")
                .build();
    }
}
