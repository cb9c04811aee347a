package org.cutis.vision.lesion;

import org.cutis.vision.model.Network;

/** Tells a close-up of skin from anything else. */
public final class SkinGate {
    private final Network network;
    private final double threshold;

    public SkinGate(Network network) {
        this.network = network;
        this.threshold = network.card().number("/thresholds/skin_logit");
    }

    public int inputSize() {
        return network.card().inputSize();
    }

    /**
     * @param rgb the centre square at {@link #inputSize()}
     * @return logit that this is skin; any real number
     */
    public double logit(byte[] rgb) {
        var logit = network.run(rgb).get("skin_logit");
        if (logit == null) {
            throw new IllegalStateException("the skin gate gave no logit");
        }
        return logit[0];
    }

    public boolean passes(double logit) {
        return logit >= threshold;
    }
}
