package org.cutis.vision.model;

/** A model cannot be used: missing, or not what its card says. The message is one sentence for an operator. */
public final class ModelFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    public ModelFault(String sentence) {
        super(sentence);
    }

    public ModelFault(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
