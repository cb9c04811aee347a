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

    String percent(double share) {
        var least = 0.01;
        if (share < least / 2) {
            return text("< " + NumberFormat.getPercentInstance(locale).format(least));
        }
        return text(NumberFormat.getPercentInstance(locale).format(share));
    }

    String date(Instant instant) {
        return text(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(zone)
                .format(instant));
    }

    /** What a person wrote is only text. */
    static String text(String words) {
        return HtmlUtils.htmlEscapeDecimal(words);
    }
}
