package org.cutis.scans;

import java.time.Instant;
import java.util.UUID;
import org.cutis.vision.Condition;
import org.cutis.vision.LesionReport;
import org.cutis.vision.LesionReport.Risk;
import org.jspecify.annotations.Nullable;

/**
 * What came of one scan, as other rooms get it.
 *
 * @param takenAt when the photo was taken, as far as its sender said so; else when it came in
 * @param lesionId groups scans of one place on the skin
 * @param condition the leading one; none when the photo was refused
 * @param level none when the photo was refused
 * @param score probability of a malignant class, 0..1; 0 when refused
 */
public record ScanFinding(
        ScanId scan,
        Instant takenAt,
        @Nullable BodySite bodySite,
        @Nullable UUID lesionId,
        LesionReport.Outcome outcome,
        @Nullable Condition condition,
        Risk.@Nullable Level level,
        double score) {}
