package org.cutis.identity;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * What a User-Agent says of a device. Every browser names others before itself, for the sake of old pages, so the order in
 * which they are looked for decides.
 *
 * @param program such as Firefox or curl
 * @param system such as Windows
 */
public record Device(@Nullable String program, @Nullable String system) {
    private record Mark(String name, Pattern pattern) {
        static Mark of(String name, String pattern) {
            return new Mark(name, Pattern.compile(pattern));
        }
    }

    private static final List<Mark> BROWSERS = List.of(
            Mark.of("Edge", "\\bEdg(e|A|iOS)?/"),
            Mark.of("Opera", "\\b(OPR|OPT|Opera)/"),
            Mark.of("Samsung Internet", "\\bSamsungBrowser/"),
            Mark.of("Firefox", "\\b(Firefox|FxiOS)/"),
            Mark.of("Chrome", "\\b(Chrome|HeadlessChrome|CriOS)/"),
            Mark.of("Safari", "\\bVersion/.*\\bSafari/"));

    private static final List<Mark> SYSTEMS = List.of(
            Mark.of("Windows", "\\bWindows\\b"),
            Mark.of("Android", "\\bAndroid\\b"),
            Mark.of("iPhone", "\\biPhone\\b"),
            Mark.of("iPad", "\\biPad\\b"),
            Mark.of("Mac", "\\b(Macintosh|Mac OS X|Darwin)\\b"),
            Mark.of("ChromeOS", "\\bCrOS\\b"),
            Mark.of("Linux", "\\bLinux\\b"));

    /** Whatever is no browser names itself first: {@code curl/8.5.0}. */
    private static final Pattern FIRST_PRODUCT = Pattern.compile("^([\\p{Alnum}][\\p{Alnum} ._-]{0,39}?)(/|$)");

    public static Device of(String agent) {
        var browser = first(BROWSERS, agent);
        return new Device(
                browser == null && !agent.startsWith("Mozilla/") ? product(agent) : browser, first(SYSTEMS, agent));
    }

    public String inWords(MessageSource words, Locale locale) {
        if (program != null && system != null) {
            return words.getMessage("device.on", new Object[] {program, system}, locale);
        }
        return program != null ? program : system != null ? system : words.getMessage("device.unknown", null, locale);
    }

    private static @Nullable String first(List<Mark> marks, String agent) {
        return marks.stream()
                .filter(mark -> mark.pattern().matcher(agent).find())
                .map(Mark::name)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String product(String agent) {
        var product = FIRST_PRODUCT.matcher(agent);
        return product.find() ? product.group(1) : null;
    }
}
