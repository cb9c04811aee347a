package org.cutis.vision.lesion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.cutis.vision.Condition;
import org.cutis.vision.LesionReport.HeatMap;
import org.cutis.vision.LesionReport.PredictionSet;
import org.cutis.vision.LesionReport.Recommendation;
import org.cutis.vision.LesionReport.Risk;
import org.cutis.vision.LesionReport.Risk.Level;
import org.cutis.vision.LesionReport.Risk.Reason;
import org.cutis.vision.LesionReport.Risk.Urgency;
import org.cutis.vision.model.ModelCard;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class RiskRulesTests {
    private static final List<Condition> CLASSES = List.of(Condition.values());
    private static final RiskRules RULES = new RiskRules(new ModelCard(
            "lesion-classifier",
            "1",
            "lesion-classifier.onnx",
            "",
            CLASSES.stream().map(Condition::name).toList(),
            192,
            "none",
            JsonMapper.shared().readTree("{\"malignant\": {\"threshold\": 0.3, \"medium_threshold\": 0.1}}")));

    /** The mass shared by basal cell carcinoma, the rest by moles; nothing else speaks for cancer. */
    private static Classification withMass(double mass) {
        return new Classification(
                CLASSES,
                new double[] {0, mass, 0, 0, 0, 1 - mass, 0},
                Condition.nv,
                new PredictionSet(List.of(Condition.nv), 0.9),
                new HeatMap(Condition.nv, 0, List.of()));
    }

    private static Classification with(Classification found, Condition balanced, Condition... set) {
        return new Classification(
                CLASSES, found.probabilities(), balanced, new PredictionSet(List.of(set), 0.9), found.heatMap());
    }

    private static Classification random(Random random) {
        var probabilities = new double[CLASSES.size()];
        double sum = 0;
        for (int i = 0; i < probabilities.length; i++) {
            probabilities[i] = Math.pow(random.nextDouble(), 6);
            sum += probabilities[i];
        }
        var set = new ArrayList<Condition>();
        for (int i = 0; i < probabilities.length; i++) {
            probabilities[i] /= sum;
            if (random.nextInt(3) == 0) {
                set.add(CLASSES.get(i));
            }
        }
        return new Classification(
                CLASSES,
                probabilities,
                CLASSES.get(random.nextInt(CLASSES.size())),
                new PredictionSet(set, 0.9),
                new HeatMap(Condition.nv, 0, List.of()));
    }

    @ParameterizedTest(name = "mass {0} is {1}")
    @CsvSource({
        "0, LOW, BENIGN, ROUTINE",
        "0.0999, LOW, BENIGN, ROUTINE",
        "0.1, MEDIUM, SUSPICIOUS, WITHIN_WEEKS",
        "0.2999, MEDIUM, SUSPICIOUS, WITHIN_WEEKS",
        "0.3, HIGH, SUSPICIOUS, WITHIN_WEEKS",
        "0.5, HIGH, MALIGNANT, WITHIN_WEEKS",
        "1, HIGH, MALIGNANT, WITHIN_WEEKS"
    })
    void the_mass_decides(double mass, Level level, Risk.Classification classification, Urgency urgency) {
        var risk = RULES.judge(withMass(mass), false);

        assertThat(risk.level()).isEqualTo(level);
        assertThat(risk.classification()).isEqualTo(classification);
        assertThat(risk.urgency()).isEqualTo(urgency);
        assertThat(risk.score()).isEqualTo(mass);
    }

    @Test
    void a_melanoma_that_cannot_be_ruled_out_is_never_low() {
        var risk = RULES.judge(with(withMass(0.01), Condition.nv, Condition.nv, Condition.mel), false);

        assertThat(risk.level()).isEqualTo(Level.MEDIUM);
        assertThat(risk.reasons()).containsExactly(Reason.MELANOMA_NOT_EXCLUDED);
    }

    @Test
    void a_high_risk_with_melanoma_in_the_set_is_seen_within_days() {
        var risk = RULES.judge(with(withMass(0.6), Condition.mel, Condition.mel), false);

        assertThat(risk.urgency()).isEqualTo(Urgency.WITHIN_DAYS);
        assertThat(RiskRules.recommendations(risk, false).getFirst()).isEqualTo(Recommendation.SEE_DERMATOLOGIST_SOON);
    }

    @Test
    void a_malignant_class_that_leads_when_all_count_the_same_is_never_low() {
        assertThat(RULES.judge(with(withMass(0.05), Condition.akiec, Condition.nv), false)
                        .level())
                .isEqualTo(Level.MEDIUM);
    }

    @RepeatedTest(200)
    void melanoma_in_the_set_is_never_low_for_any_probabilities(RepetitionInfo seed) {
        var found = random(new Random(seed.getCurrentRepetition()));
        var risk = RULES.judge(found, false);

        if (found.set().codes().contains(Condition.mel) || found.balanced().malignant()) {
            assertThat(risk.level()).isNotEqualTo(Level.LOW);
            assertThat(risk.urgency()).isNotEqualTo(Urgency.ROUTINE);
        }
        assertThat(risk.reasons()).isNotEmpty().doesNotHaveDuplicates();
    }

    @RepeatedTest(200)
    void a_poor_photo_never_lowers_a_risk(RepetitionInfo seed) {
        var found = random(new Random(seed.getCurrentRepetition()));

        var good = RULES.judge(found, false);
        var poor = RULES.judge(found, true);

        assertThat(poor.level()).isGreaterThanOrEqualTo(good.level());
        assertThat(poor.urgency()).isGreaterThanOrEqualTo(good.urgency());
        assertThat(poor.score()).isGreaterThanOrEqualTo(good.score());
        assertThat(poor.reasons()).containsAll(good.reasons()).contains(Reason.POOR_PHOTO);
        assertThat(RiskRules.recommendations(poor, true))
                .containsAll(RiskRules.recommendations(good, false))
                .contains(Recommendation.TAKE_ANOTHER_PHOTO);
    }

    @RepeatedTest(200)
    void more_malignant_mass_never_lowers_a_risk(RepetitionInfo seed) {
        var random = new Random(seed.getCurrentRepetition());
        var other = random(random);
        double less = random.nextDouble();
        double more = less + random.nextDouble() * (1 - less);
        var set = other.set().codes().toArray(Condition[]::new);

        var lower = RULES.judge(with(withMass(less), other.balanced(), set), false);
        var higher = RULES.judge(with(withMass(more), other.balanced(), set), false);

        assertThat(higher.level()).isGreaterThanOrEqualTo(lower.level());
        assertThat(higher.urgency()).isGreaterThanOrEqualTo(lower.urgency());
        assertThat(higher.classification()).isGreaterThanOrEqualTo(lower.classification());
    }
}
