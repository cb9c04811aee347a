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

    /** @throws ModelFault if the card lacks what every card has */
    static ModelCard of(String name, JsonNode json) {
        var classes = new ArrayList<String>();
        for (var code : json.path("classes")) {
            classes.add(code.asString(""));
        }
        if (classes.isEmpty()) {
            throw lacks(name, "/classes", "list");
        }
        return new ModelCard(
                text(name, json, "/name"),
                text(name, json, "/version"),
                text(name, json, "/file"),
                text(name, json, "/sha256"),
                List.copyOf(classes),
                (int) number(name, json, "/input/size"),
                text(name, json, "/licence"),
                json);
    }

    /**
     * A text anywhere in the card, by JSON pointer, such as {@code /input/name}.
     *
     * @throws ModelFault if there is none
     */
    public String text(String pointer) {
        return text(name, json, pointer);
    }

    /**
     * A number anywhere in the card, by JSON pointer, such as {@code /malignant/threshold}.
     *
     * @throws ModelFault if there is none
     */
    public double number(String pointer) {
        return number(name, json, pointer);
    }

    /**
     * One number per class, by JSON pointer to an object with the classes as names.
     *
     * @throws ModelFault if a class has none
     */
    public double[] perClass(String pointer) {
        return classes.stream()
                .mapToDouble(code -> number(pointer + "/" + code))
                .toArray();
    }

    private static String text(String name, JsonNode json, String pointer) {
        var node = json.at(pointer);
        if (!node.isString()) {
            throw lacks(name, pointer, "text");
        }
        return node.asString();
    }

    private static double number(String name, JsonNode json, String pointer) {
        var node = json.at(pointer);
        if (!node.isNumber()) {
            throw lacks(name, pointer, "number");
        }
        return node.asDouble();
    }

    private static ModelFault lacks(String name, String pointer, String what) {
        return new ModelFault("The card " + name + ".json has no " + what + " at " + pointer + ".");
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
