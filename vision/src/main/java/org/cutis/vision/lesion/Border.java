package org.cutis.vision.lesion;

import java.util.Map;
import org.cutis.vision.LesionReport.Factor;

/**
 * Border of the ABCD rule: 0 to 8 points, one for each eighth of the outline that ends abruptly (Nachbar, Stolz 1994),
 * with compactness P²/(4πA) and the box-counting dimension of the outline beside it.
 */
final class Border {
    private static final int OCTANTS = 8;

    /** How far inside and outside of the edge lightness is compared, px of the working scale. */
    private static final double REACH = 4;

    /** Rise of L* across the edge that counts as abrupt. */
    private static final double ABRUPT = 14;

    private Border() {}

    static Factor measure(LesionMask mask, LabSquare lab) {
        var rises = new double[OCTANTS];
        var counts = new int[OCTANTS];
        double centreX = 0;
        double centreY = 0;
        int area = 0;
        for (int y = 0; y < mask.size(); y++) {
            for (int x = 0; x < mask.size(); x++) {
                if (mask.at(x, y)) {
                    centreX += x;
                    centreY += y;
                    area++;
                }
            }
        }
        centreX /= area;
        centreY /= area;
        for (int y = 0; y < mask.size(); y++) {
            for (int x = 0; x < mask.size(); x++) {
                if (isEdge(mask, x, y)) {
                    double angle = Math.atan2(y - centreY, x - centreX) + Math.PI;
                    int octant = Math.min((int) (angle / (2 * Math.PI) * OCTANTS), OCTANTS - 1);
                    var rise = riseAcross(mask, lab, x, y);
                    if (!Double.isNaN(rise)) {
                        rises[octant] += rise;
                        counts[octant]++;
                    }
                }
            }
        }
        int points = 0;
        double total = 0;
        int judged = 0;
        for (int octant = 0; octant < OCTANTS; octant++) {
            if (counts[octant] > 0) {
                double mean = rises[octant] / counts[octant];
                points += mean > ABRUPT ? 1 : 0;
                total += mean;
                judged++;
            }
        }
        double compactness = compactness(mask, area);
        return Factor.of(
                points,
                "points",
                Math.max(points / 8.0, Math.min(1, (compactness - 1) / 3)),
                Map.of(
                        "compactness",
                        compactness,
                        "fractalDimension",
                        BoxCounting.dimension(mask),
                        "meanRise",
                        judged == 0 ? 0 : total / judged));
    }

    static boolean isEdge(LesionMask mask, int x, int y) {
        return mask.at(x, y) && !(mask.at(x - 1, y) && mask.at(x + 1, y) && mask.at(x, y - 1) && mask.at(x, y + 1));
    }

    /** L* just outside less L* just inside, along the normal of the mask; NaN where the picture ends. */
    private static double riseAcross(LesionMask mask, LabSquare lab, int x, int y) {
        double normalX = 0;
        double normalY = 0;
        for (int dy = -3; dy <= 3; dy++) {
            for (int dx = -3; dx <= 3; dx++) {
                if (mask.at(x + dx, y + dy)) {
                    normalX -= dx;
                    normalY -= dy;
                }
            }
        }
        double length = Math.hypot(normalX, normalY);
        if (length == 0) {
            return Double.NaN;
        }
        int outX = (int) Math.round(x + normalX / length * REACH);
        int outY = (int) Math.round(y + normalY / length * REACH);
        int inX = (int) Math.round(x - normalX / length * REACH);
        int inY = (int) Math.round(y - normalY / length * REACH);
        boolean inPicture = Math.min(Math.min(outX, outY), Math.min(inX, inY)) >= 0
                && Math.max(Math.max(outX, outY), Math.max(inX, inY)) < lab.size();
        return inPicture ? lab.lightness(outX, outY) - lab.lightness(inX, inY) : Double.NaN;
    }

    /** 1 for a disc; the perimeter is Cauchy-Crofton's estimate from crossings in four directions. */
    static double compactness(LesionMask mask, int area) {
        double perimeter = perimeter(mask);
        return Math.max(1, perimeter * perimeter / (4 * Math.PI * area));
    }

    private static double perimeter(LesionMask mask) {
        int straight = 0;
        int diagonal = 0;
        for (int y = -1; y <= mask.size(); y++) {
            for (int x = -1; x <= mask.size(); x++) {
                boolean here = mask.at(x, y);
                straight += here == mask.at(x + 1, y) ? 0 : 1;
                straight += here == mask.at(x, y + 1) ? 0 : 1;
                diagonal += here == mask.at(x + 1, y + 1) ? 0 : 1;
                diagonal += here == mask.at(x - 1, y + 1) ? 0 : 1;
            }
        }
        return Math.PI / 8 * (straight + diagonal / Math.sqrt(2));
    }
}
