package org.cutis.vision.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What a model is, how it is fed and read, and how good it was measured to be. The JSON beside each {@code .onnx}.
 *
 * @param name such as {@code lesion-classifier}
 * @param version of the weights
 * @param file name of the {@code .onnx} in the same folder
 * @param sha256 of that file, lower-case hex
 * @param classes in the order of the outputs
 * @param inputSize side of the square input, px
 * @param licence of the weights
 * @param json the whole card, for what only one step reads
 */
public record ModelCard(
        String name,
        String version,
        String file,
        String sha256,
        List<String> classes,
        int inputSize,
        String licence,
        JsonNode json) {

    static ModelCard of(JsonNode json) {
        var classes = new ArrayList<String>();
        json.required("classes").forEach(node -> classes.add(node.asString()));
        return new ModelCard(
                json.required("name").asString(),
                json.required("version").asString(),
                json.required("file").asString(),
                json.required("sha256").asString(),
                List.copyOf(classes),
                json.required("input").required("size").asInt(),
                json.required("licence").asString(),
                json);
    }

    /** A number anywhere in the card, by JSON pointer, such as {@code /malignant/threshold}. */
    public double number(String pointer) {
        return json.requiredAt(pointer).asDouble();
    }

    /** One number per class, by JSON pointer to an object with the classes as names. */
    public double[] perClass(String pointer) {
        var values = json.requiredAt(pointer);
        return classes.stream()
                .mapToDouble(code -> values.required(code).asDouble())
                .toArray();
    }

    /** The measured figures that are one number each, by data set: {@code ham → {n=1292, balanced_accuracy=…}}. */
    public Map<String, Map<String, Double>> metrics() {
        var all = new LinkedHashMap<String, Map<String, Double>>();
        json.required("metrics")
                .propertyStream()
                .filter(set -> set.getValue().isObject())
                .forEach(set -> {
                    var figures = new LinkedHashMap<String, Double>();
                    set.getValue()
                            .propertyStream()
                            .filter(f -> f.getValue().isNumber())
                            .forEach(figure -> figures.put(
                                    figure.getKey(), figure.getValue().asDouble()));
                    all.put(set.getKey(), figures);
                });
        return all;
    }
}
