package org.cutis;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cutis.kit.Committed;
import org.cutis.platform.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every problem has its words in every language and its section in docs/problems.md, and there are no others. */
class ProblemsTests {
    private static final Pattern SECTION = Pattern.compile("(?m)^### `([a-z-]+)` · ([0-9]{3})$");

    @ParameterizedTest
    @ValueSource(strings = {"", "de", "es", "ar"})
    void every_problem_has_a_title_and_advice_in_every_language(String language) {
        var words = words(language);

        assertThat(words.keySet())
                .containsAll(problems()
                        .flatMap(problem ->
                                Stream.of("title", "detail").map(part -> "problem." + problem.type() + "." + part))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "es", "ar"})
    void no_language_has_words_that_another_lacks(String language) {
        assertThat(words(language).keySet()).isEqualTo(words("").keySet());
    }

    @Test
    void no_words_are_kept_for_a_problem_that_is_gone() {
        var types = problems().map(Problem::type).toList();

        assertThat(words("").keySet().stream()
                        .filter(key -> key.startsWith("problem."))
                        .map(key -> key.replaceFirst("problem\\.([^.]+).*", "$1")))
                .allMatch(types::contains);
    }

    @Test
    void the_page_has_a_section_for_every_problem_and_no_other() {
        var page = SECTION.matcher(Committed.file("docs/problems.md").text())
                .results()
                .collect(Collectors.toMap(section -> section.group(1), section -> section.group(2)));

        var code = problems()
                .collect(Collectors.toMap(
                        Problem::type, problem -> "" + problem.status().value()));

        assertThat(new TreeMap<>(page)).isEqualTo(new TreeMap<>(code));
    }

    @Test
    void every_section_says_when_and_what_to_do() {
        var sections = Committed.file("docs/problems.md").text().split("(?m)^### ");

        assertThat(List.of(sections).subList(1, sections.length))
                .allSatisfy(section ->
                        assertThat(section).contains("**When:**", "**Extra fields:**", "**What the person can do:**"));
    }

    static Stream<Problem> problems() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.cutis").stream()
                        .filter(each -> each.isEnum() && each.isAssignableTo(Problem.class))
                        .flatMap(each -> Stream.of(each.reflect().getEnumConstants()))
                        .map(Problem.class::cast);
    }

    private static ResourceBundle words(String language) {
        var only = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return ResourceBundle.getBundle("messages", Locale.of(language), only);
    }
}
