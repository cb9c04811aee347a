package org.cutis.platform.mail;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.cutis.platform.Addressees.Addressee;
import org.cutis.platform.Mail;
import org.cutis.platform.PageTemplate;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Puts a letter into words, in the language of the person it goes to. */
@Component
class Letters {
    private static final PageTemplate PAGE = PageTemplate.of("mail/letter.html");

    private final MessageSource words;

    Letters(MessageSource words) {
        this.words = words;
    }

    Letter write(Mail mail, Addressee to) {
        var locale = to.locale();
        var subject = say("mail." + mail.kind() + ".subject", locale);
        // Nobody has shown yet that they know this address: a name could be a message to a stranger.
        var greeting = mail.kind().equals("verify-email")
                ? say("mail.greeting.unknown", locale)
                : say("mail.greeting", locale, to.name());
        var body = say("mail." + mail.kind() + ".text", locale, mail.values().toArray());
        var end = say("mail.end", locale);
        var code = mail.code() == null ? "" : mail.code();
        var text = String.join(
                "\n\n",
                Arrays.stream(new String[] {greeting, code, body, end})
                        .filter(part -> !part.isEmpty())
                        .toList());
        var html = PAGE.fill(Map.of(
                "language", locale.getLanguage(),
                "direction", locale.getLanguage().equals("ar") ? "rtl" : "ltr",
                "subject", HtmlUtils.htmlEscape(subject),
                "greeting", HtmlUtils.htmlEscape(greeting),
                "code", code.isEmpty() ? "" : "<p class=\"code\"><bdi>" + HtmlUtils.htmlEscape(code) + "</bdi></p>",
                "body", paragraphs(body),
                "end", paragraphs(end)));
        return new Letter(subject, text, html);
    }

    private String say(String key, Locale locale, Object... values) {
        return words.getMessage(key, values, locale);
    }

    private static String paragraphs(String text) {
        return Arrays.stream(text.split("\n\n"))
                .map(paragraph -> "<p>" + HtmlUtils.htmlEscape(paragraph) + "</p>")
                .collect(Collectors.joining("\n"));
    }
}
