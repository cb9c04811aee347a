package org.cutis.vision.lesion;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.cutis.vision.Condition;
import org.cutis.vision.LesionReport.Candidate;
import org.cutis.vision.LesionReport.HeatMap;
import org.cutis.vision.LesionReport.PredictionSet;

/**
 * @param classes in the order of the card
 * @param probabilities calibrated, of the same length, summing to 1
 * @param balanced the class that leads when every class counts the same: argmax of probability / prior
 * @param set split-conformal
 * @param heatMap class activation of {@code balanced}
 */
public record Classification(
        List<Condition> classes, double[] probabilities, Condition balanced, PredictionSet set, HeatMap heatMap) {

    public double probability(Condition condition) {
        return probabilities[classes.indexOf(condition)];
    }

    /** Most probable first. */
    public List<Candidate> candidates() {
        return IntStream.range(0, classes.size())
                .mapToObj(i -> new Candidate(classes.get(i), probabilities[i]))
                .sorted(Comparator.comparingDouble(Candidate::probability).reversed())
                .toList();
    }

    /** Probability that the lesion is of a malignant class. */
    public double malignantMass() {
        return IntStream.range(0, classes.size())
                .filter(i -> classes.get(i).malignant())
                .mapToDouble(i -> probabilities[i])
                .sum();
    }
}
