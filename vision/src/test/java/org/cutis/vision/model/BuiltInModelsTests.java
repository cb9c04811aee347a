package org.cutis.vision.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.cutis.vision.Condition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuiltInModelsTests {
    @ParameterizedTest
    @ValueSource(strings = {"skin-gate", "lesion-segmenter", "lesion-classifier"})
    void card_and_file_agree(String name) throws Exception {
        try (var network = ModelFolder.builtIn().open(name)) {
            var card = network.card();
            int size = card.inputSize();

            var outputs = network.run(new byte[size * size * 3]);

            assertThat(card.name()).isEqualTo(name);
            assertThat(card.version()).matches("\\d+\\.\\d+\\.\\d+");
            assertThat(card.licence()).isNotBlank();
            assertThat(card.metrics()).isNotEmpty();
            for (var output : card.json().required("outputs").properties()) {
                long length = 1;
                for (var side : output.getValue().required("shape")) {
                    length *= side.isNumber() ? side.asInt() : 1;
                }
                assertThat(outputs.get(output.getKey())).as(output.getKey()).hasSize((int) length);
            }
        }
    }

    @Test
    void the_classifier_knows_every_condition_and_how_common_it_is() {
        try (var network = ModelFolder.builtIn().open("lesion-classifier")) {
            var card = network.card();

            assertThat(card.classes())
                    .containsExactlyElementsOf(Arrays.stream(Condition.values())
                            .map(Condition::name)
                            .toList());
            assertThat(Arrays.stream(card.perClass("/prior")).sum()).isCloseTo(1, within(1e-6));
            assertThat(card.number("/malignant/medium_threshold")).isLessThan(card.number("/malignant/threshold"));
        }
    }

    @Test
    void the_classes_called_malignant_are_those_of_the_card() {
        try (var network = ModelFolder.builtIn().open("lesion-classifier")) {
            var malignant = network.card()
                    .json()
                    .requiredAt("/malignant/classes")
                    .valueStream()
                    .map(node -> Condition.valueOf(node.asString()))
                    .toList();

            assertThat(Arrays.stream(Condition.values()).filter(Condition::malignant))
                    .hasSameElementsAs(malignant);
        }
    }
}
