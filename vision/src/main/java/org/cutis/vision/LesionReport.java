package org.cutis.vision;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All that one analysis says of a photo of a lesion. Immutable, complete, and free of words: {@link ReportTexts} says
 * the codes in a person's language.
 *
 * @param outcome whether there is a finding at all
 * @param refusals why not, when refused; else empty
 * @param quality of the photo, always measured
 * @param candidates all classes, most probable first, probabilities summing to 1; empty when refused
 * @param predictionSet the classes among which the true one is, with a stated coverage; null when refused
 * @param risk what follows for the person; null when refused
 * @param factors what was measured on the lesion; null when refused
 * @param outline the lesion, clockwise, first point repeated last; empty when refused
 * @param recommendations what to do next, most important first
 * @param heatMap where the network looked; null when refused
 * @param model the classifier
 * @param models every model that had a part in the report
 * @param elapsedMillis wall time of the analysis; the only part that differs between two runs on the same bytes
 */
public record LesionReport(
        Outcome outcome,
        List<Refusal> refusals,
        Quality quality,
        List<Candidate> candidates,
        @Nullable PredictionSet predictionSet,
        @Nullable Risk risk,
        @Nullable Factors factors,
        List<Point> outline,
        List<Recommendation> recommendations,
        @Nullable HeatMap heatMap,
        ModelUsed model,
        List<ModelUsed> models,
        long elapsedMillis) {

    public LesionReport {
        refusals = List.copyOf(refusals);
        candidates = List.copyOf(candidates);
        outline = List.copyOf(outline);
        recommendations = List.copyOf(recommendations);
        models = List.copyOf(models);
        if ((outcome == Outcome.REFUSED) == refusals.isEmpty()) {
            throw new IllegalArgumentException("a report is refused exactly when it names a refusal");
        }
    }

    /** The most probable candidate; empty when refused. */
    public Optional<Candidate> top() {
        return candidates.stream().findFirst();
    }

    public enum Outcome {
        FINDING,
        /** Analysed, but the answer is too open to be shown as a finding. */
        INCONCLUSIVE,
        /** Not analysed further: see the refusals. */
        REFUSED
    }

    public enum Refusal {
        NOT_SKIN,
        TOO_BLURRED,
        TOO_DARK,
        TOO_BRIGHT,
        NO_LESION
    }

    /**
     * How well the photo can be judged.
     *
     * @param score 0 (not at all) to 1 (nothing to better)
     * @param sharpness 0..1; see {@code vision.photo.QualityCheck} for this and the next two
     * @param exposure 0..1; 1 when no part is clipped to black or white
     * @param glare share of the centre square under a bright reflection, 0..1
     * @param hints what the person could do better, most important first
     */
    public record Quality(double score, double sharpness, double exposure, double glare, List<Hint> hints) {
        public Quality {
            hints = List.copyOf(hints);
        }
    }

    public enum Hint {
        HOLD_STILL,
        MORE_LIGHT,
        LESS_LIGHT,
        AVOID_GLARE,
        MOVE_CLOSER,
        MOVE_BACK,
        CENTRE_THE_LESION
    }

    /**
     * @param code class of HAM10000, see {@link Condition}
     * @param probability calibrated, 0..1
     */
    public record Candidate(Condition code, double probability) {}

    /**
     * Split-conformal set.
     *
     * @param codes most probable first; never empty
     * @param coverage share of photos, of the kind it was calibrated on, whose true class is in the set
     */
    public record PredictionSet(List<Condition> codes, double coverage) {
        public PredictionSet {
            codes = List.copyOf(codes);
        }
    }

    /**
     * @param score probability of a malignant class, 0..1
     * @param reasons why this level, most important first
     */
    public record Risk(
            Level level, Classification classification, double score, Urgency urgency, List<Reason> reasons) {
        public Risk {
            reasons = List.copyOf(reasons);
        }

        public enum Level {
            LOW,
            MEDIUM,
            HIGH
        }

        public enum Classification {
            BENIGN,
            SUSPICIOUS,
            MALIGNANT
        }

        public enum Urgency {
            ROUTINE,
            WITHIN_WEEKS,
            WITHIN_DAYS
        }

        public enum Reason {
            MALIGNANT_MASS_HIGH,
            MALIGNANT_MASS_RAISED,
            MALIGNANT_MASS_LOW,
            MELANOMA_NOT_EXCLUDED,
            MALIGNANT_CLASS_LEADS,
            POOR_PHOTO
        }
    }

    /**
     * One measured property.
     *
     * @param value in its unit
     * @param unit {@code px}, {@code points} or {@code 1} (a plain ratio)
     * @param score 0 (inconspicuous) to 1 (most conspicuous); for resolution 1 is best
     * @param meaning code of the sentence that explains it
     * @param details further figures, by name, each a plain ratio unless its name says the unit
     */
    public record Factor(double value, String unit, double score, Meaning meaning, Map<String, Double> details) {
        public Factor {
            // Sorted, so that the same photo gives the same JSON in every process.
            details = Collections.unmodifiableMap(new TreeMap<>(details));
            if (!(score >= 0 && score <= 1)) {
                throw new IllegalArgumentException("a factor's score must be in [0, 1], was " + score);
            }
        }

        /** How much of the property was found; the sentence depends on the factor too. */
        public enum Meaning {
            LITTLE,
            SOME,
            MUCH
        }

        static Meaning meaningOf(double score) {
            return score < 1 / 3.0 ? Meaning.LITTLE : score < 2 / 3.0 ? Meaning.SOME : Meaning.MUCH;
        }

        public static Factor of(double value, String unit, double score, Map<String, Double> details) {
            double clamped = Math.clamp(score, 0.0, 1.0);
            return new Factor(value, unit, clamped, meaningOf(clamped), details);
        }
    }

    public record Factors(
            Factor resolution, Factor color, Factor texture, Factor border, Factor symmetry, Factor size) {}

    public enum Recommendation {
        SEE_DERMATOLOGIST_SOON,
        SEE_DERMATOLOGIST,
        WATCH_FOR_CHANGES,
        TAKE_ANOTHER_PHOTO,
        PROTECT_FROM_SUN
    }

    /**
     * Class activation of the class that leads when every class counts the same (probability / prior).
     *
     * @param code that class
     * @param size cells on a side
     * @param cells {@code [size][size]} flattened, 0..1, over the centre square of the photo
     */
    public record HeatMap(Condition code, int size, List<Float> cells) {
        public HeatMap {
            cells = List.copyOf(cells);
        }
    }

    public record ModelUsed(String name, String version, String sha256) {}
}
