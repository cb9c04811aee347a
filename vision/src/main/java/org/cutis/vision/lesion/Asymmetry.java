package org.cutis.vision.lesion;

import java.util.Map;
import org.cutis.vision.LesionReport.Factor;

/**
 * Asymmetry of the ABCD rule of dermoscopy: 0 to 2 points, one for each principal axis across which shape or colour
 * differs.
 *
 * @see <a href="https://doi.org/10.1016/S0190-9622(94)70061-3">Nachbar, Stolz et al. (1994)</a>
 */
final class Asymmetry {
    /** Share of the lesion without a partner when folded, above which its shape counts as different. */
    private static final double SHAPE_LIMIT = 0.15;

    /** Mean CIE76 colour difference between a pixel and its partner, above which colour counts as different. */
    private static final double COLOUR_LIMIT = 12;

    private Asymmetry() {}

    static Factor measure(LesionMask mask, LabSquare lab) {
        var axes = Axes.of(mask);
        var first = fold(mask, lab, axes, axes.angle());
        var second = fold(mask, lab, axes, axes.angle() + Math.PI / 2);
        int points = (first.differs() ? 1 : 0) + (second.differs() ? 1 : 0);
        double shape = Math.max(first.shape(), second.shape());
        double colour = Math.max(first.colour(), second.colour());
        double score = (Math.min(1, shape / (2 * SHAPE_LIMIT)) + Math.min(1, colour / (2 * COLOUR_LIMIT))) / 2;
        return Factor.of(
                points,
                "points",
                Math.max(score, points / 3.0),
                Map.of("shape", shape, "colourDifference", colour, "axisRadians", axes.angle()));
    }

    /**
     * @param shape share of the lesion without a partner, 0..1
     * @param colour mean colour difference (CIE76) of the pixels with one
     */
    private record Fold(double shape, double colour) {
        boolean differs() {
            return shape > SHAPE_LIMIT || colour > COLOUR_LIMIT;
        }
    }

    private static Fold fold(LesionMask mask, LabSquare lab, Axes axes, double angle) {
        double cos = Math.cos(2 * angle);
        double sin = Math.sin(2 * angle);
        int area = 0;
        int alone = 0;
        double difference = 0;
        for (int y = 0; y < mask.size(); y++) {
            for (int x = 0; x < mask.size(); x++) {
                if (!mask.at(x, y)) {
                    continue;
                }
                area++;
                double dx = x - axes.x();
                double dy = y - axes.y();
                int mirroredX = (int) Math.round(axes.x() + dx * cos + dy * sin);
                int mirroredY = (int) Math.round(axes.y() + dx * sin - dy * cos);
                if (mask.at(mirroredX, mirroredY)) {
                    difference += lab.difference(x, y, mirroredX, mirroredY);
                } else {
                    alone++;
                }
            }
        }
        return new Fold(alone / (double) area, area == alone ? 0 : difference / (area - alone));
    }

    /**
     * Centre and direction of the longer principal axis, from second moments.
     *
     * @param angle radians against the x axis, y downwards
     */
    private record Axes(double x, double y, double angle) {
        static Axes of(LesionMask mask) {
            double sumX = 0;
            double sumY = 0;
            int area = 0;
            for (int y = 0; y < mask.size(); y++) {
                for (int x = 0; x < mask.size(); x++) {
                    if (mask.at(x, y)) {
                        sumX += x;
                        sumY += y;
                        area++;
                    }
                }
            }
            double centreX = sumX / area;
            double centreY = sumY / area;
            double xx = 0;
            double yy = 0;
            double xy = 0;
            for (int y = 0; y < mask.size(); y++) {
                for (int x = 0; x < mask.size(); x++) {
                    if (mask.at(x, y)) {
                        xx += (x - centreX) * (x - centreX);
                        yy += (y - centreY) * (y - centreY);
                        xy += (x - centreX) * (y - centreY);
                    }
                }
            }
            return new Axes(centreX, centreY, 0.5 * Math.atan2(2 * xy, xx - yy));
        }
    }
}
