package org.cutis.bench;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Map;

/**
 * A model without anything of ours around it: its session, with the options of {@code vision.model.Network}, and an input
 * tensor that is ready.
 */
final class BareNetwork {
    private static final String BUILT_IN = "/org/cutis/models/";

    private final OrtSession session;
    private final Map<String, OnnxTensor> input;

    private BareNetwork(OrtSession session, Map<String, OnnxTensor> input) {
        this.session = session;
        this.input = input;
    }

    /**
     * @param rgb {@code [size][size][3]} flattened, 0..255
     */
    static BareNetwork of(String name, byte[] rgb, int size) {
        try (var options = new OrtSession.SessionOptions();
                var weights = BareNetwork.class.getResourceAsStream(BUILT_IN + name + ".onnx")) {
            if (weights == null) {
                throw new IllegalStateException("the model " + name + " is not on the class path");
            }
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            var environment = OrtEnvironment.getEnvironment();
            var session = environment.createSession(weights.readAllBytes(), options);
            var tensor = OnnxTensor.createTensor(environment, planes(rgb), new long[] {1, 3, size, size});
            return new BareNetwork(
                    session, Map.of(session.getInputNames().iterator().next(), tensor));
        } catch (IOException | OrtException e) {
            throw new IllegalStateException("the model " + name + " cannot be opened", e);
        }
    }

    private static FloatBuffer planes(byte[] rgb) {
        int plane = rgb.length / 3;
        var planes = ByteBuffer.allocateDirect(4 * rgb.length)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
        for (int i = 0; i < rgb.length; i++) {
            planes.put(i % 3 * plane + i / 3, (rgb[i] & 0xFF) / 127.5f - 1);
        }
        return planes;
    }

    /** Computes all outputs and throws them away. */
    int run() {
        try (var results = session.run(input)) {
            return results.size();
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }
}
