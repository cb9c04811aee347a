package org.cutis.scans.result;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.cutis.scans.Scan;
import org.cutis.vision.LesionReport;
import org.cutis.vision.Photo;
import org.cutis.vision.PhotoRefused;
import org.cutis.vision.render.Copies;
import org.cutis.vision.render.Overlays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** A picture that is made of a scan when it is first asked for. */
enum Picture {
    /** For lists. */
    THUMB(320, MediaType.IMAGE_JPEG),
    /** For a page. */
    SCREEN(1_280, MediaType.IMAGE_JPEG),
    /** Every pixel, upright. */
    FULL(Integer.MAX_VALUE, MediaType.IMAGE_JPEG),
    /** Around the lesion, over the photo in size screen. */
    OUTLINE(SCREEN.longSide, MediaType.IMAGE_PNG),
    /** Where the network looked, over the photo in size screen. */
    HEATMAP(SCREEN.longSide, MediaType.IMAGE_PNG);

    private final int longSide;
    private final MediaType type;

    Picture(int longSide, MediaType type) {
        this.longSide = longSide;
        this.type = type;
    }

    /** The overlay of this name; empty when a report of a lesion has none such. */
    static Optional<Picture> overlay(String name) {
        return Stream.of(OUTLINE, HEATMAP)
                .filter(picture -> picture.blob().equals(name))
                .findFirst();
    }

    MediaType type() {
        return type;
    }

    /** Whether the photo itself has to be decoded for it. */
    boolean isCopy() {
        return this == THUMB || this == SCREEN || this == FULL;
    }

    /** Name of the blob that keeps it. */
    String blob() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param photo as stored */
    byte[] copy(Photo photo) throws PhotoRefused {
        return this == FULL ? Copies.full(photo) : Copies.noLongerThan(photo, longSide);
    }

    /** Empty where the report has nothing to draw. */
    Optional<byte[]> overlay(Scan scan) {
        var report = scan.report();
        if (report == null) {
            return Optional.empty();
        }
        double share = Math.min(1.0, longSide / (double) Math.max(scan.width(), scan.height()));
        int width = Math.max(1, (int) Math.round(scan.width() * share));
        int height = Math.max(1, (int) Math.round(scan.height() * share));
        return switch (this) {
            case OUTLINE ->
                report.outline().isEmpty()
                        ? Optional.empty()
                        : Optional.of(Overlays.outline(report.outline(), width, height));
            case HEATMAP -> heatMap(report.heatMap(), width, height);
            case THUMB, SCREEN, FULL -> throw new IllegalStateException(this + " is no overlay");
        };
    }

    private static Optional<byte[]> heatMap(LesionReport.@Nullable HeatMap heat, int width, int height) {
        return heat == null ? Optional.empty() : Optional.of(Overlays.heatMap(heat, width, height));
    }
}
