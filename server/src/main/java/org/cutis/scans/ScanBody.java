package org.cutis.scans;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.cutis.vision.ReportTexts;
import org.jspecify.annotations.Nullable;

/**
 * A scan as its owner gets it.
 *
 * @param report null until the status is DONE
 * @param failure type of the problem, when the status is FAILED
 */
@Schema(name = "Scan")
public record ScanBody(
        UUID id,
        Scan.Kind kind,
        Scan.Status status,
        Instant createdAt,
        @Nullable Instant capturedAt,
        @Nullable BodySite bodySite,
        @Nullable UUID lesionId,
        @Nullable String note,
        PhotoBody photo,
        @Nullable ReportBody report,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String failure,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant deletedAt) {

    /**
     * The photo, upright.
     *
     * @param width of the whole photo, px
     * @param height of the whole photo, px
     * @param href where it is; {@code ?size=thumb|screen|full}
     */
    @Schema(name = "ScanPhoto")
    public record PhotoBody(int width, int height, String href) {
        public static PhotoBody of(UUID scan, int width, int height) {
            return new PhotoBody(width, height, "/api/scans/" + scan + "/photo");
        }
    }

    /** @param locale of the words in the report */
    public static ScanBody of(Scan scan, Locale locale) {
        var report = scan.report();
        return new ScanBody(
                scan.id().value(),
                scan.kind(),
                scan.status(),
                scan.createdAt(),
                scan.capturedAt(),
                scan.bodySite(),
                scan.lesionId(),
                scan.note(),
                PhotoBody.of(scan.id().value(), scan.width(), scan.height()),
                report == null ? null : ReportBody.of(report, ReportTexts.in(locale)),
                scan.failure(),
                scan.deletedAt());
    }
}
