package org.cutis.vision.lesion;

import java.util.ArrayList;
import java.util.List;
import org.cutis.vision.Condition;
import org.cutis.vision.LesionReport.Recommendation;
import org.cutis.vision.LesionReport.Risk;
import org.cutis.vision.LesionReport.Risk.Level;
import org.cutis.vision.LesionReport.Risk.Reason;
import org.cutis.vision.LesionReport.Risk.Urgency;
import org.cutis.vision.model.ModelCard;

/**
 * From probabilities to what a person should do.
 *
 * <p>HIGH at or over the card's threshold (chosen for a sensitivity of 0.90), MEDIUM at or over its lower one (0.97). A
 * set with melanoma in it, or a malignant class that leads when all classes count the same, is never LOW. A poor photo
 * never lowers a risk.
 */
public final class RiskRules {
    /** Half: more likely malignant than not. */
    private static final double LIKELY = 0.5;

    private final double high;
    private final double medium;

    public RiskRules(ModelCard classifier) {
        this.high = classifier.number("/malignant/threshold");
        this.medium = classifier.number("/malignant/medium_threshold");
    }

    public Risk judge(Classification found, boolean poorPhoto) {
        double mass = found.malignantMass();
        boolean melanoma = found.set().codes().contains(Condition.mel);
        var reasons = new ArrayList<Reason>();
        Level level;
        if (mass >= high) {
            level = Level.HIGH;
            reasons.add(Reason.MALIGNANT_MASS_HIGH);
        } else if (mass >= medium) {
            level = Level.MEDIUM;
            reasons.add(Reason.MALIGNANT_MASS_RAISED);
        } else {
            level = Level.LOW;
        }
        if (melanoma) {
            reasons.add(Reason.MELANOMA_NOT_EXCLUDED);
        }
        if (found.balanced().malignant()) {
            reasons.add(Reason.MALIGNANT_CLASS_LEADS);
        }
        if (level == Level.LOW && !reasons.isEmpty()) {
            level = Level.MEDIUM;
        }
        if (reasons.isEmpty()) {
            reasons.add(Reason.MALIGNANT_MASS_LOW);
        }
        if (poorPhoto) {
            reasons.add(Reason.POOR_PHOTO);
        }
        return new Risk(level, classification(level, mass), mass, urgency(level, melanoma), reasons);
    }

    private static Risk.Classification classification(Level level, double mass) {
        return switch (level) {
            case LOW -> Risk.Classification.BENIGN;
            case MEDIUM -> Risk.Classification.SUSPICIOUS;
            case HIGH -> mass >= LIKELY ? Risk.Classification.MALIGNANT : Risk.Classification.SUSPICIOUS;
        };
    }

    private static Urgency urgency(Level level, boolean melanoma) {
        return switch (level) {
            case LOW -> Urgency.ROUTINE;
            case MEDIUM -> Urgency.WITHIN_WEEKS;
            case HIGH -> melanoma ? Urgency.WITHIN_DAYS : Urgency.WITHIN_WEEKS;
        };
    }

    public static List<Recommendation> recommendations(Risk risk, boolean anotherPhoto) {
        var steps = new ArrayList<Recommendation>();
        switch (risk.urgency()) {
            case WITHIN_DAYS -> steps.add(Recommendation.SEE_DERMATOLOGIST_SOON);
            case WITHIN_WEEKS -> steps.add(Recommendation.SEE_DERMATOLOGIST);
            case ROUTINE -> steps.add(Recommendation.WATCH_FOR_CHANGES);
        }
        if (anotherPhoto) {
            steps.add(Recommendation.TAKE_ANOTHER_PHOTO);
        }
        steps.add(Recommendation.PROTECT_FROM_SUN);
        return steps;
    }
}
