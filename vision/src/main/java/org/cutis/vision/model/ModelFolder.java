package org.cutis.vision.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where models come from: a folder that overrides the built-in ones, or the class path
 * ({@code org/cutis/models}, from the artefact {@code cutis-models-research}).
 *
 * @param override folder with {@code .onnx} files and cards of the same names; what it lacks is taken from the built-in
 */
public record ModelFolder(Optional<Path> override) {
    private static final String BUILT_IN = "/org/cutis/models/";

    /** The folder named by the environment variable {@code CUTIS_MODELS}, or the built-in models. */
    public static ModelFolder fromEnvironment() {
        return named(Optional.ofNullable(System.getenv("CUTIS_MODELS")).orElse(""));
    }

    /** A folder of models; the built-in ones when the name is blank. */
    public static ModelFolder named(String folder) {
        return new ModelFolder(
                Optional.of(folder).filter(name -> !name.isBlank()).map(Path::of));
    }

    public static ModelFolder builtIn() {
        return new ModelFolder(Optional.empty());
    }

    /**
     * Opens a model after comparing its file with its card.
     *
     * @throws ModelFault if file or card is missing, or they do not belong together
     */
    public Network open(String name) {
        var folder = override.filter(path -> Files.exists(path.resolve(name + ".json")));
        override.filter(path -> !Files.isDirectory(path)).ifPresent(path -> {
            throw new ModelFault("CUTIS_MODELS names " + path + ", which is not a folder that can be read.");
        });
        try {
            var card = ModelCard.of(name, JsonMapper.shared().readTree(read(folder, name + ".json")));
            var weights = read(folder, card.file());
            if (!sha256(weights).equals(card.sha256())) {
                throw new ModelFault("The model file " + card.file() + " is not the one its card " + name
                        + ".json describes (SHA-256 differs).");
            }
            return Network.of(card, weights);
        } catch (JacksonException e) {
            throw new ModelFault("The card " + name + ".json is not sound JSON.", e);
        } catch (NoSuchFileException e) {
            throw new ModelFault("The card " + name + ".json names " + e.getFile() + ", but there is no such file.", e);
        } catch (IOException e) {
            throw new ModelFault("The model " + name + " cannot be read (" + e.getMessage() + ").", e);
        }
    }

    private static byte[] read(Optional<Path> folder, String file) throws IOException {
        if (folder.isPresent()) {
            return Files.readAllBytes(folder.get().resolve(file));
        }
        try (var in = ModelFolder.class.getResourceAsStream(BUILT_IN + file)) {
            if (in == null) {
                throw new ModelFault("The model file " + file
                        + " is neither in the folder named by CUTIS_MODELS nor on the class path.");
            }
            return in.readAllBytes();
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
