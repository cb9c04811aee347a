package org.cutis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cutis.kit.Committed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** What an operator takes from {@code deploy/} fits the product. */
class DeployTests {
    private static final Pattern SETTING = Pattern.compile("\\bCUTIS_[A-Z0-9_]*[A-Z0-9]\\b");

    @Test
    void every_setting_that_the_server_reads_or_the_files_set_is_explained() throws Exception {
        var explained = settings(Stream.of(
                Committed.file("README.md").text(),
                Committed.file("docs/runbook.md").text()));
        try (var sources = Files.walk(Path.of("src/main"))) {
            var used = settings(Stream.concat(
                    Stream.of("deploy/compose.yml", "deploy/Dockerfile")
                            .map(name -> Committed.file(name).text()),
                    sources.filter(Files::isRegularFile)
                            .filter(file -> file.toString().matches(".*\\.(java|yaml)"))
                            .map(DeployTests::text)));

            assertThat(used).hasSizeGreaterThan(15);
            assertThat(explained).containsAll(used);
        }
    }

    @Test
    void the_services_know_each_other() {
        Map<String, Map<String, Map<String, Object>>> compose =
                new Yaml().load(Committed.file("deploy/compose.yml").text());

        var services = Objects.requireNonNull(compose.get("services"));
        var networks = Objects.requireNonNull(compose.get("networks")).keySet();
        assertThat(services).containsKeys("cutis", "postgres", "s3", "proxy");
        assertThat(services.values()).allSatisfy(service -> {
            var wanted = service.getOrDefault("depends_on", List.of());
            assertThat(services.keySet())
                    .containsAll(wanted instanceof Map<?, ?> map ? strings(map.keySet()) : strings((List<?>) wanted));
            assertThat(networks).containsAll(strings((List<?>) service.getOrDefault("networks", List.of())));
        });
        assertThat(services.get("postgres")).doesNotContainKey("ports");
        assertThat(services.get("cutis")).doesNotContainKey("ports");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cutis", "deploy/jvm.options"})
    void the_image_copies_what_is_there(String file) {
        assertThat(Committed.file("deploy/Dockerfile").text()).contains("/src/" + file + " ");
        assertThat(Committed.file(file).text()).isNotEmpty();
    }

    private static TreeSet<String> settings(Stream<String> texts) {
        var found = new TreeSet<String>();
        texts.forEach(text -> SETTING.matcher(text).results().forEach(match -> found.add(match.group())));
        // What the compose file itself is told.
        found.remove("CUTIS_DOMAIN");
        return found;
    }

    private static List<String> strings(java.util.Collection<?> values) {
        return values.stream().map(String::valueOf).toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
