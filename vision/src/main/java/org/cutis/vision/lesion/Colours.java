package org.cutis.vision.lesion;

import java.util.HashMap;
import org.cutis.vision.LesionReport.Factor;

/**
 * Colours of the ABCD rule: how many of white, red, light brown, dark brown, blue-grey and black cover more than 3 % of
 * the lesion; 1 to 6 points (Nachbar, Stolz 1994).
 *
 * <p>A pixel has the colour whose anchor is nearest in CIE L*a*b*. The anchors are the reference colours in use for this
 * rule since Celebi and Zornberg (2014), moved to L*a*b* (D65); a pixel further than {@value #FURTHEST} from all of them
 * has none.
 */
final class Colours {
    private static final double SMALLEST_SHARE = 0.03;
    private static final double FURTHEST = 45;

    private enum Anchor {
        WHITE(90, 0, 2),
        RED(54, 55, 35),
        LIGHT_BROWN(60, 20, 38),
        DARK_BROWN(31, 13, 24),
        BLUE_GREY(48, -6, -12),
        BLACK(10, 1, 2);

        final double lightness;
        final double a;
        final double b;

        Anchor(double lightness, double a, double b) {
            this.lightness = lightness;
            this.a = a;
            this.b = b;
        }

        double distance(float[] lab, int at) {
            return Math.sqrt(
                    Math.pow(lab[at] - lightness, 2) + Math.pow(lab[at + 1] - a, 2) + Math.pow(lab[at + 2] - b, 2));
        }
    }

    private Colours() {}

    static Factor measure(LesionMask mask, LabSquare lab) {
        var counts = new int[Anchor.values().length];
        int area = 0;
        for (int i = 0; i < mask.inside().length; i++) {
            if (!mask.inside()[i]) {
                continue;
            }
            area++;
            int nearest = nearest(lab.values(), 3 * i);
            if (nearest >= 0) {
                counts[nearest]++;
            }
        }
        int colours = 0;
        var shares = new HashMap<String, Double>();
        for (var anchor : Anchor.values()) {
            double share = counts[anchor.ordinal()] / (double) area;
            shares.put(anchor.name(), share);
            colours += share > SMALLEST_SHARE ? 1 : 0;
        }
        int points = Math.max(1, colours);
        return Factor.of(points, "points", (points - 1) / 4.0, shares);
    }

    private static int nearest(float[] lab, int at) {
        int nearest = -1;
        double least = FURTHEST;
        for (var anchor : Anchor.values()) {
            double distance = anchor.distance(lab, at);
            if (distance < least) {
                least = distance;
                nearest = anchor.ordinal();
            }
        }
        return nearest;
    }
}
