package org.cutis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cutis.kit.Committed;
import org.cutis.kit.House;
import org.cutis.kit.HouseTest;
import org.cutis.platform.Problem;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The committed description of the interface is the server's own; {@code -Dcutis.update=true} writes it anew. */
@HouseTest
class ApiDescriptionTests {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final House house;
    private final RequestMappingHandlerMapping mappings;

    ApiDescriptionTests(House house, RequestMappingHandlerMapping mappings) {
        this.house = house;
        this.mappings = mappings;
    }

    @Test
    void the_committed_description_is_the_servers() {
        Committed.file("docs/openapi.json").shouldBe(pretty(description()));
    }

    @Test
    void every_operation_is_described() {
        var served = new TreeSet<String>();
        mappings.getHandlerMethods()
                .forEach((mapping, method) -> mapping.getMethodsCondition()
                        .getMethods()
                        .forEach(verb -> mapping.getPatternValues().stream()
                                .filter(path -> path.startsWith("/api/") || path.startsWith("/.well-known/"))
                                .filter(path -> !path.startsWith("/api/openapi.json"))
                                .forEach(path -> served.add(verb + " " + path))));

        assertThat(operations()).containsAll(served);
    }

    @Test
    void every_problem_occurs_in_the_description() {
        var text = description().toString();

        assertThat(ProblemsTests.problems().map(Problem::type))
                .allSatisfy(type -> assertThat(text).contains("\"/problems/" + type + "\""));
    }

    @Test
    void every_operation_says_in_a_sentence_what_it_does() {
        assertThat(description().at("/paths").properties())
                .allSatisfy(path -> assertThat(path.getValue().properties())
                        .allSatisfy(operation -> assertThat(
                                        operation.getValue().at("/summary").asString(""))
                                .as("%s %s", operation.getKey(), path.getKey())
                                .isNotBlank()));
    }

    private Stream<String> operations() {
        return description().at("/paths").properties().stream()
                .flatMap(path -> path.getValue().propertyNames().stream()
                        .map(verb -> verb.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey()));
    }

    private JsonNode description() {
        return house.stranger().get("/api/openapi.json").expect(200).json();
    }

    private static String pretty(JsonNode json) {
        var indent = new DefaultIndenter("  ", "\n");
        var separators = Separators.createDefaultInstance()
                .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        var printer =
                new DefaultPrettyPrinter(separators).withObjectIndenter(indent).withArrayIndenter(indent);
        return JSON.writer().with(printer).writeValueAsString(JSON.convertValue(json, Map.class)) + "\n";
    }
}
