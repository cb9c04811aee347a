package org.cutis.vision.lesion;

import java.util.ArrayList;
import java.util.List;
import org.cutis.vision.Condition;
import org.cutis.vision.LesionReport.HeatMap;
import org.cutis.vision.LesionReport.PredictionSet;
import org.cutis.vision.model.ModelFault;
import org.cutis.vision.model.Network;

/** The seven classes of HAM10000, calibrated as the card says. */
public final class Classifier {
    private final Network network;
    private final List<Condition> classes;
    private final double temperature;
    private final double[] prior;
    private final double smallestInSet;
    private final double coverage;

    public Classifier(Network network) {
        this.network = network;
        var card = network.card();
        try {
            this.classes = card.classes().stream().map(Condition::valueOf).toList();
        } catch (IllegalArgumentException e) {
            throw new ModelFault("The card of " + card.name() + " names a class that is not one of HAM10000's.", e);
        }
        this.temperature = card.number("/temperature");
        this.prior = card.perClass("/prior");
        this.smallestInSet = 1 - card.number("/conformal/quantile");
        this.coverage = 1 - card.number("/conformal/alpha");
    }

    public int inputSize() {
        return network.card().inputSize();
    }

    /** @param rgb the centre square at {@link #inputSize()} */
    public Classification classify(byte[] rgb) {
        var outputs = network.run(rgb);
        var logits = outputs.get("logits");
        var cam = outputs.get("cam");
        if (logits == null || cam == null) {
            throw new IllegalStateException("the classifier gave no logits or no class activation");
        }
        var probabilities = softmax(logits, temperature);
        int balanced = 0;
        for (int i = 1; i < probabilities.length; i++) {
            if (probabilities[i] / prior[i] > probabilities[balanced] / prior[balanced]) {
                balanced = i;
            }
        }
        return new Classification(
                classes, probabilities, classes.get(balanced), set(probabilities), heatMap(cam, balanced));
    }

    private static double[] softmax(float[] logits, double temperature) {
        double most = Double.NEGATIVE_INFINITY;
        for (float logit : logits) {
            most = Math.max(most, logit / temperature);
        }
        var probabilities = new double[logits.length];
        double sum = 0;
        for (int i = 0; i < logits.length; i++) {
            probabilities[i] = Math.exp(logits[i] / temperature - most);
            sum += probabilities[i];
        }
        for (int i = 0; i < probabilities.length; i++) {
            probabilities[i] /= sum;
        }
        return probabilities;
    }

    /** LAC (Sadinle, Lei, Wasserman 2019): every class over the limit; the leader alone when none is. */
    private PredictionSet set(double[] probabilities) {
        var order = new ArrayList<Integer>();
        for (int i = 0; i < probabilities.length; i++) {
            order.add(i);
        }
        order.sort((a, b) -> Double.compare(probabilities[b], probabilities[a]));
        var codes = order.stream()
                .filter(i -> probabilities[i] >= smallestInSet)
                .map(classes::get)
                .toList();
        return new PredictionSet(codes.isEmpty() ? List.of(classes.get(order.getFirst())) : codes, coverage);
    }

    /** The plane of one class, cut at 0 and divided by its maximum; all 0 where nothing speaks for the class. */
    private HeatMap heatMap(float[] cam, int index) {
        int cells = cam.length / classes.size();
        int size = (int) Math.round(Math.sqrt(cells));
        float most = 0;
        for (int i = 0; i < cells; i++) {
            most = Math.max(most, cam[index * cells + i]);
        }
        var heat = new ArrayList<Float>(cells);
        for (int i = 0; i < cells; i++) {
            heat.add(most > 0 ? Math.max(0, cam[index * cells + i]) / most : 0f);
        }
        return new HeatMap(classes.get(index), size, heat);
    }
}
