package org.cutis.vision.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cutis.vision.LesionAnalyzer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelFolderTests {
    @TempDir
    Path folder;

    @BeforeEach
    void copyTheBuiltInModels() throws IOException {
        for (var name : new String[] {"skin-gate", "lesion-segmenter", "lesion-classifier"}) {
            for (var ending : new String[] {".json", ".onnx"}) {
                try (var in = ModelFolder.class.getResourceAsStream("/org/cutis/models/" + name + ending)) {
                    Files.write(
                            folder.resolve(name + ending),
                            java.util.Objects.requireNonNull(in).readAllBytes());
                }
            }
        }
    }

    private ModelFolder models() {
        return new ModelFolder(Optional.of(folder));
    }

    private void rewrite(String file, String old, String replacement) throws IOException {
        var path = folder.resolve(file);
        var text = Files.readString(path);
        assertThat(text).contains(old);
        Files.writeString(path, text.replace(old, replacement));
    }

    /** One sentence, on one line, that an operator can act on. */
    private static void isRefused(ThrowingCallable opening, String... words) {
        assertThatExceptionOfType(ModelFault.class)
                .isThrownBy(opening)
                .satisfies(fault -> assertThat(fault.getMessage())
                        .contains(words)
                        .endsWith(".")
                        .doesNotContain("\n", "null", "Exception"));
    }

    @Test
    void a_folder_of_sound_models_is_used() {
        try (var analyzer = LesionAnalyzer.load(models())) {
            assertThat(analyzer.cards())
                    .extracting(ModelCard::name)
                    .containsExactly("lesion-classifier", "lesion-segmenter", "skin-gate");
        }
    }

    @Test
    void a_changed_file_is_refused() throws IOException {
        var path = folder.resolve("skin-gate.onnx");
        var bytes = Files.readAllBytes(path);
        bytes[bytes.length / 2] ^= 1;
        Files.write(path, bytes);

        isRefused(() -> models().open("skin-gate"), "skin-gate.onnx", "skin-gate.json", "SHA-256");
    }

    @Test
    void a_model_without_a_card_is_refused() {
        isRefused(() -> models().open("no-such-model"), "no-such-model.json", "CUTIS_MODELS");
    }

    @Test
    void a_card_without_its_model_is_refused() throws IOException {
        Files.delete(folder.resolve("skin-gate.onnx"));

        isRefused(() -> models().open("skin-gate"), "skin-gate.onnx", "there is no such file");
    }

    @Test
    void what_the_folder_lacks_is_taken_from_the_built_in_models() throws IOException {
        Files.delete(folder.resolve("skin-gate.onnx"));
        Files.delete(folder.resolve("skin-gate.json"));

        try (var network = models().open("skin-gate")) {
            assertThat(network.card().name()).isEqualTo("skin-gate");
        }
    }

    @Test
    void a_card_that_promises_another_size_is_refused() throws IOException {
        rewrite("skin-gate.json", "\"size\": 128", "\"size\": 192");

        isRefused(() -> models().open("skin-gate"), "skin-gate.onnx", "3 x 192 x 192");
    }

    @Test
    void a_card_that_promises_another_input_is_refused() throws IOException {
        rewrite("skin-gate.json", "\"name\": \"image\"", "\"name\": \"picture\"");

        isRefused(() -> models().open("skin-gate"), "no input named picture");
    }

    @Test
    void a_card_that_promises_another_output_is_refused() throws IOException {
        rewrite("skin-gate.json", "\"skin_logit\": {", "\"wood_logit\": {");

        isRefused(() -> models().open("skin-gate"), "no output wood_logit");
    }

    @Test
    void a_card_that_is_no_json_is_refused() throws IOException {
        Files.writeString(folder.resolve("skin-gate.json"), "{\n  \"name\": oops\n}");

        isRefused(() -> models().open("skin-gate"), "skin-gate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "version", "file", "sha256", "classes", "input", "licence", "outputs"})
    void a_card_that_lacks_what_every_card_has_is_refused(String field) throws IOException {
        rewrite("skin-gate.json", "\n \"" + field + "\":", "\n \"was-" + field + "\":");

        isRefused(() -> models().open("skin-gate"), "skin-gate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"temperature", "prior", "conformal", "malignant", "quantile", "threshold", "nv"})
    void a_card_that_lacks_what_the_classifier_needs_is_refused(String field) throws IOException {
        rewrite("lesion-classifier.json", "\"" + field + "\":", "\"was-" + field + "\":");

        isRefused(() -> LesionAnalyzer.load(models()), "lesion-classifier");
    }

    @Test
    void a_card_without_the_threshold_of_the_gate_is_refused_before_the_first_photo() throws IOException {
        rewrite("skin-gate.json", "\"skin_logit\": 1", "\"was\": 1");

        isRefused(() -> LesionAnalyzer.load(models()), "skin-gate");
    }

    @Test
    void a_class_that_is_unknown_is_refused() throws IOException {
        rewrite("lesion-classifier.json", "\"bkl\"", "\"wart\"");

        isRefused(() -> LesionAnalyzer.load(models()), "lesion-classifier", "class");
    }

    @Test
    void a_folder_that_does_not_exist_is_refused() {
        var nowhere = new ModelFolder(Optional.of(folder.resolve("nowhere")));

        isRefused(() -> nowhere.open("skin-gate"), "nowhere", "not a folder");
    }

    @Test
    void a_file_that_is_no_model_is_refused_even_if_its_hash_is_right() throws Exception {
        var bytes = "not a model".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Files.write(folder.resolve("skin-gate.onnx"), bytes);
        var hash = java.util.HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(bytes));
        rewrite("skin-gate.json", "61aa7abea244c536537c992c817761e9497cc1861a407a55048b58e8e305c596", hash);

        isRefused(() -> models().open("skin-gate"), "skin-gate.onnx", "cannot be loaded");
    }
}
