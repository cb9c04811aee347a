package org.cutis.vision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.cutis.vision.LesionReport.Factor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportTextsTests {
    static List<Locale> languages() {
        return ReportTexts.LANGUAGES;
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_code_has_words(Locale language) {
        var texts = ReportTexts.in(language);

        assertThat(LesionReport.Risk.Reason.values()).allSatisfy(code -> isSentence(texts.reason(code)));
        assertThat(LesionReport.Recommendation.values()).allSatisfy(code -> isSentence(texts.recommendation(code)));
        assertThat(LesionReport.Refusal.values()).allSatisfy(code -> isSentence(texts.refusal(code)));
        assertThat(LesionReport.Hint.values()).allSatisfy(code -> isSentence(texts.hint(code)));
        isSentence(texts.disclaimer());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_condition_has_a_name_a_description_and_a_source(Locale language) {
        var texts = ReportTexts.in(language);

        assertThat(Condition.values()).allSatisfy(condition -> {
            assertThat(texts.name(condition)).isNotBlank();
            isSentence(texts.description(condition));
            assertThat(texts.source(condition)).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_factor_has_a_sentence_for_little_some_and_much(Locale language) {
        var texts = ReportTexts.in(language);
        var names = Arrays.stream(LesionReport.Factors.class.getRecordComponents())
                .map(component -> component.getName())
                .toList();

        for (var name : names) {
            for (double score : new double[] {0, 0.5, 1}) {
                isSentence(texts.meaning(name, Factor.of(1, "1", score, Map.of())));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "es", "ar"})
    void a_language_says_everything_in_its_own_words(String language) throws IOException {
        var english = keys("texts.properties");
        var other = keys("texts_" + language + ".properties");

        assertThat(other.keySet()).isEqualTo(english.keySet());
        assertThat(other.entrySet())
                .filteredOn(entry -> !entry.getKey().toString().endsWith(".source"))
                .noneMatch(entry -> entry.getValue().equals(english.get(entry.getKey()))
                        && entry.getValue().toString().contains(" "));
    }

    @Test
    void another_language_gets_english_wherever_the_server_stands() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(ReportTexts.in(Locale.FRENCH).disclaimer())
                    .isEqualTo(ReportTexts.in(Locale.ENGLISH).disclaimer());
        } finally {
            Locale.setDefault(before);
        }
    }

    private static void isSentence(String text) {
        assertThat(text).matches("(?s)[\\p{Lu}\\p{Lo}].*\\.").doesNotContain("  ", "TODO", "\uFFFD", "Ã");
    }

    private static Properties keys(String file) throws IOException {
        var keys = new Properties();
        try (var in = ReportTexts.class.getResourceAsStream(file)) {
            keys.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
        }
        return keys;
    }
}
