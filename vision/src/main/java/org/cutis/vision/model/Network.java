package org.cutis.vision.model;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;

/**
 * One model, loaded once and shared by all threads. The only place that opens and closes native tensors.
 *
 * <p>A run uses one thread; runs of all models together are capped at the number of processors, so that requests wait
 * for each other instead of sharing a processor (and instead of each holding its own native buffers).
 */
public final class Network implements AutoCloseable {
    private static final Semaphore RUNS = new Semaphore(Runtime.getRuntime().availableProcessors());

    private final ModelCard card;
    private final OrtSession session;
    private final String input;

    private Network(ModelCard card, OrtSession session, String input) {
        this.card = card;
        this.session = session;
        this.input = input;
    }

    static Network of(ModelCard card, byte[] weights) {
        try (var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            var input = card.text("/input/name");
            var session = OrtEnvironment.getEnvironment().createSession(weights, options);
            try {
                checkShape(card, session, input);
                return new Network(card, session, input);
            } catch (ModelFault | OrtException e) {
                session.close();
                throw e;
            }
        } catch (OrtException e) {
            throw new ModelFault("The model file " + card.file() + " cannot be loaded: " + e.getMessage(), e);
        }
    }

    private static void checkShape(ModelCard card, OrtSession session, String input) throws OrtException {
        var info = session.getInputInfo().get(input);
        if (info == null || !(info.getInfo() instanceof TensorInfo tensor)) {
            throw new ModelFault(
                    "The model file " + card.file() + " has no input named " + input + ", which its card promises.");
        }
        var shape = tensor.getShape();
        boolean fits = shape.length == 4 && shape[1] == 3 && fits(shape[2], card) && fits(shape[3], card);
        if (!fits) {
            throw new ModelFault("The input of " + card.file() + " is not 3 x " + card.inputSize() + " x "
                    + card.inputSize() + ", as its card promises.");
        }
        if (card.json().path("outputs").isEmpty()) {
            throw new ModelFault("The card of " + card.file() + " promises no outputs.");
        }
        for (var output : card.json().path("outputs").propertyNames()) {
            if (!session.getOutputNames().contains(output)) {
                throw new ModelFault(
                        "The model file " + card.file() + " has no output " + output + ", which its card promises.");
            }
        }
    }

    /** A free dimension is -1. */
    private static boolean fits(long dimension, ModelCard card) {
        return dimension == -1 || dimension == card.inputSize();
    }

    public ModelCard card() {
        return card;
    }

    /**
     * Runs the model on one square.
     *
     * @param rgb {@code [size][size][3]} flattened, red-green-blue, 0..255, of the card's size
     * @return each output of the card, flattened in its own order
     */
    public Map<String, float[]> run(byte[] rgb) {
        int size = card.inputSize();
        if (rgb.length != size * size * 3) {
            throw new IllegalArgumentException("expected " + size + " x " + size + " x 3 bytes, was " + rgb.length);
        }
        RUNS.acquireUninterruptibly();
        try (var memory = Arena.ofConfined();
                var tensor = OnnxTensor.createTensor(
                        OrtEnvironment.getEnvironment(), planes(rgb, memory), new long[] {1, 3, size, size});
                var results = session.run(Map.of(input, tensor))) {
            var outputs = new HashMap<String, float[]>();
            for (var result : results) {
                var values = ((OnnxTensor) result.getValue()).getFloatBuffer();
                var copy = new float[values.remaining()];
                values.get(copy);
                outputs.put(result.getKey(), copy);
            }
            return outputs;
        } catch (OrtException e) {
            throw new IllegalStateException("the model " + card.name() + " failed", e);
        } finally {
            RUNS.release();
        }
    }

    /**
     * NCHW, {@code value / 127.5 - 1}: the formula of every card so far.
     *
     * @param memory freed after the run; a plain direct buffer of half a megabyte would wait for the garbage collector
     */
    private static FloatBuffer planes(byte[] rgb, Arena memory) {
        int plane = rgb.length / 3;
        var planes = new float[rgb.length];
        for (int i = 0; i < plane; i++) {
            planes[i] = (rgb[3 * i] & 0xFF) / 127.5f - 1;
            planes[plane + i] = (rgb[3 * i + 1] & 0xFF) / 127.5f - 1;
            planes[2 * plane + i] = (rgb[3 * i + 2] & 0xFF) / 127.5f - 1;
        }
        return memory.allocateFrom(ValueLayout.JAVA_FLOAT, planes)
                .asByteBuffer()
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the model " + card.name() + " could not be closed", e);
        }
    }
}
