package org.cutis.scans;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cutis.vision.Condition;
import org.cutis.vision.LesionReport;
import org.cutis.vision.LesionReport.Factor;
import org.cutis.vision.ReportTexts;
import org.jspecify.annotations.Nullable;

/**
 * A report with its words.
 *
 * @param advice what refusals and hints mean, in words
 * @param candidates all classes, most probable first; empty when refused
 * @param outline points of the whole upright photo, x and y each 0..1, clockwise, closed
 */
@Schema(name = "Report")
public record ReportBody(
        LesionReport.Outcome outcome,
        List<LesionReport.Refusal> refusals,
        LesionReport.Quality quality,
        List<CodedText> advice,
        List<CandidateBody> candidates,
        @Schema(nullable = true) LesionReport.@Nullable PredictionSet predictionSet,
        @Nullable RiskBody risk,
        @Nullable FactorsBody factors,
        List<List<Double>> outline,
        List<CodedText> recommendations,
        LesionReport.ModelUsed model,
        List<LesionReport.ModelUsed> models,
        long elapsedMillis,
        String disclaimer) {

    /** A code for programs and its words for people. */
    public record CodedText(String code, String text) {}

    /**
     * One of the classes.
     *
     * @param source who says what the description says
     * @param snomed SNOMED CT concept
     * @param probability calibrated, 0..1
     */
    @Schema(name = "Candidate")
    public record CandidateBody(
            Condition code,
            String name,
            String description,
            String source,
            String snomed,
            String icd10,
            double probability,
            boolean malignant) {}

    /**
     * What follows.
     *
     * @param score probability of a malignant class, 0..1
     */
    @Schema(name = "Risk")
    public record RiskBody(
            LesionReport.Risk.Level level,
            LesionReport.Risk.Classification classification,
            double score,
            LesionReport.Risk.Urgency urgency,
            List<String> reasons) {}

    /**
     * One measured property.
     *
     * @param unit px, points or 1 (a plain ratio)
     * @param score 0 inconspicuous to 1 most conspicuous; for resolution 1 is best
     */
    @Schema(name = "Factor")
    public record FactorBody(double value, String unit, double score, String meaning, Map<String, Double> details) {}

    /** The six properties. */
    @Schema(name = "Factors")
    public record FactorsBody(
            FactorBody resolution,
            FactorBody color,
            FactorBody texture,
            FactorBody border,
            FactorBody symmetry,
            FactorBody size) {}

    static ReportBody of(LesionReport report, ReportTexts texts) {
        return new ReportBody(
                report.outcome(),
                report.refusals(),
                report.quality(),
                Stream.concat(
                                report.refusals().stream()
                                        .map(refusal -> new CodedText(refusal.name(), texts.refusal(refusal))),
                                report.quality().hints().stream()
                                        .map(hint -> new CodedText(hint.name(), texts.hint(hint))))
                        .toList(),
                report.candidates().stream()
                        .map(candidate -> candidate(candidate, texts))
                        .toList(),
                report.predictionSet(),
                risk(report.risk(), texts),
                factors(report.factors(), texts),
                report.outline().stream()
                        .map(point -> List.of(point.x(), point.y()))
                        .toList(),
                report.recommendations().stream()
                        .map(step -> new CodedText(step.name(), texts.recommendation(step)))
                        .toList(),
                report.model(),
                report.models(),
                report.elapsedMillis(),
                texts.disclaimer());
    }

    private static CandidateBody candidate(LesionReport.Candidate candidate, ReportTexts texts) {
        var code = candidate.code();
        return new CandidateBody(
                code,
                texts.name(code),
                texts.description(code),
                texts.source(code),
                code.snomed(),
                code.icd10(),
                candidate.probability(),
                code.malignant());
    }

    private static @Nullable RiskBody risk(LesionReport.@Nullable Risk risk, ReportTexts texts) {
        return risk == null
                ? null
                : new RiskBody(
                        risk.level(),
                        risk.classification(),
                        risk.score(),
                        risk.urgency(),
                        risk.reasons().stream().map(texts::reason).toList());
    }

    private static @Nullable FactorsBody factors(LesionReport.@Nullable Factors factors, ReportTexts texts) {
        return factors == null
                ? null
                : new FactorsBody(
                        factor("resolution", factors.resolution(), texts),
                        factor("color", factors.color(), texts),
                        factor("texture", factors.texture(), texts),
                        factor("border", factors.border(), texts),
                        factor("symmetry", factors.symmetry(), texts),
                        factor("size", factors.size(), texts));
    }

    private static FactorBody factor(String name, Factor factor, ReportTexts texts) {
        return new FactorBody(
                factor.value(), factor.unit(), factor.score(), texts.meaning(name, factor), factor.details());
    }
}
