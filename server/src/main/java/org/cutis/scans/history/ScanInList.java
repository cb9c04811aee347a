package org.cutis.scans.history;

import java.time.Instant;
import java.util.UUID;
import org.cutis.scans.BodySite;
import org.cutis.scans.Scan;
import org.cutis.vision.Condition;
import org.cutis.vision.LesionReport;
import org.cutis.vision.LesionReport.Risk;
import org.jspecify.annotations.Nullable;

/**
 * What a row of a list says; {@link ScanRow} is how it is made. Fields have the names of the filters; what there is none of is
 * left out.
 *
 * @param width of the upright photo, px
 * @param height of the upright photo, px
 * @param condition the most probable one
 * @param name of the condition, in the caller's language
 * @param probability of the condition, 0 to 1, to four digits
 * @param score of the risk, 0 to 1, to four digits
 */
record ScanInList(
        UUID id,
        Scan.Kind kind,
        Scan.Status status,
        Instant createdAt,
        @Nullable Instant capturedAt,
        @Nullable BodySite bodySite,
        @Nullable UUID lesionId,
        @Nullable String note,
        int width,
        int height,
        LesionReport.@Nullable Outcome outcome,
        @Nullable Condition condition,
        @Nullable Double probability,
        Risk.@Nullable Level risk,
        @Nullable Double score,
        Risk.@Nullable Urgency urgency,
        @Nullable Instant deletedAt,
        @Nullable String name) {}
