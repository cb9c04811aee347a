package org.cutis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** How much script a page loads at first, in the files that are shipped, compressed. */
class ScriptBudgetTests {
    private static final Pattern SCRIPT = Pattern.compile("(?:src|href)=\"/([^\"]+\\.js)\"");
    private static final Pattern STATIC_IMPORT = Pattern.compile("(?:from|import)\"\\./([^\"]+\\.js)\"");
    private static final int KB = 1_000;

    @ParameterizedTest
    @ValueSource(strings = {"landing", "privacy", "terms"})
    void a_page_without_the_client_loads_at_most_40_kB(String page) {
        var scripts = named(SCRIPT, text("pages/" + page + ".en.html"));

        assertThat(scripts).contains("pages/page.js");
        assertThat(compressed(scripts)).isLessThanOrEqualTo(40 * KB);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dashboard",
                "history",
                "result",
                "new-scan",
                "compare",
                "profile",
                "people",
                "person",
                "sign-in",
                "forgot-password",
                "mail"
            })
    void a_page_of_the_client_loads_at_most_185_kB(String page) throws IOException {
        var scripts = new TreeSet<String>();
        named(SCRIPT, text("index.html")).forEach(script -> follow(script, scripts));
        follow(chunk(page), scripts);
        scripts.add(chunk("en"));

        assertThat(compressed(scripts)).as(scripts.toString()).isBetween(50 * KB, 185 * KB);
    }

    @Test
    void the_chart_is_loaded_when_it_is_shown() throws IOException {
        var scripts = new TreeSet<String>();
        follow(chunk("dashboard"), scripts);

        assertThat(scripts).doesNotContain(chunk("trend"));
    }

    private static void follow(String script, Set<String> scripts) {
        if (scripts.add(script) && script.startsWith("assets/")) {
            named(STATIC_IMPORT, text(script)).forEach(next -> follow("assets/" + next, scripts));
        }
    }

    private static String chunk(String name) throws IOException {
        var found = new PathMatchingResourcePatternResolver()
                .getResources("classpath:/static/assets/" + name + "-????????.js");
        assertThat(found).as(name).hasSize(1);
        return "assets/" + found[0].getFilename();
    }

    private static Set<String> named(Pattern pattern, String text) {
        var names = new TreeSet<String>();
        pattern.matcher(text).results().forEach(match -> names.add(match.group(1)));
        return names;
    }

    private static int compressed(Set<String> scripts) {
        return scripts.stream().mapToInt(script -> gzip(text(script))).sum();
    }

    private static int gzip(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.size();
    }

    private static String text(String file) {
        try {
            return new ClassPathResource("static/" + file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
