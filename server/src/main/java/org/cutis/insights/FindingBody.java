package org.cutis.insights;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.cutis.scans.BodySite;
import org.cutis.scans.ScanFinding;
import org.cutis.vision.Condition;
import org.cutis.vision.LesionReport;
import org.cutis.vision.LesionReport.Risk;
import org.cutis.vision.ReportTexts;
import org.jspecify.annotations.Nullable;

/**
 * A scan among others.
 *
 * @param takenAt when the photo was taken, as far as its sender said so; else when it came in
 * @param condition the leading one, with its name in the caller's language
 * @param level of the risk; none when the photo was refused
 * @param score probability of a malignant class, 0..1
 */
@Schema(name = "FindingInTime")
public record FindingBody(
        UUID scanId,
        Instant takenAt,
        @Nullable BodySite bodySite,
        @Nullable UUID lesionId,
        LesionReport.Outcome outcome,
        @Nullable Condition condition,
        @Nullable String conditionName,
        Risk.@Nullable Level level,
        double score) {

    public static FindingBody of(ScanFinding finding, Locale locale) {
        var condition = finding.condition();
        return new FindingBody(
                finding.scan().value(),
                finding.takenAt(),
                finding.bodySite(),
                finding.lesionId(),
                finding.outcome(),
                condition,
                condition == null ? null : ReportTexts.in(locale).name(condition),
                finding.level(),
                finding.score());
    }
}
