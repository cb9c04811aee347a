package org.cutis.scans.history;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.cutis.scans.BodySite;
import org.cutis.scans.Scan;
import org.cutis.scans.ScanBody.PhotoBody;
import org.cutis.vision.Condition;
import org.cutis.vision.LesionReport;
import org.cutis.vision.LesionReport.Risk;
import org.jspecify.annotations.Nullable;

/** A scan as it stands in a list: of its report only outcome, leading candidate and risk. */
@Schema(name = "ScanInList")
record ScanRow(
        UUID id,
        Scan.Kind kind,
        Scan.Status status,
        Instant createdAt,
        @Nullable Instant capturedAt,
        @Nullable BodySite bodySite,
        @Nullable UUID lesionId,
        @Nullable String note,
        PhotoBody photo,
        @Nullable ReportRow report,
        @Nullable Instant deletedAt) {

    /** The head of a report. */
    @Schema(name = "ReportInList")
    record ReportRow(
            LesionReport.Outcome outcome,
            @Nullable TopCandidate top,
            @Nullable RiskRow risk) {}

    /** The most probable class. */
    @Schema(name = "TopCandidate")
    record TopCandidate(Condition code, String name, double probability, boolean malignant) {}

    /** The risk without its reasons. */
    @Schema(name = "RiskInList")
    record RiskRow(Risk.Level level, Risk.Classification classification, double score, Risk.Urgency urgency) {}
}
