package org.cutis.vision.lesion;

import java.util.Map;
import org.cutis.vision.LesionReport.Factor;
import org.cutis.vision.LesionReport.Factors;
import org.cutis.vision.photo.CentreSquare;

/**
 * What can be measured of a lesion from its mask: asymmetry, border, colours, texture, size, and how finely the photo
 * shows it. The total dermoscopy score is left out: its fourth part, the structures, is not measured here.
 */
public final class Measurements {
    /** Diameter in the original photo at and over which more pixels show nothing more, px. */
    private static final double FINE_DIAMETER = 400;

    private Measurements() {}

    /**
     * @param rgb the centre square, {@code [size][size][3]} flattened, of the mask's size
     * @param square of the photo as it was taken (not as it was decoded), px
     */
    public static Factors measure(LesionMask mask, byte[] rgb, CentreSquare square) {
        var lab = LabSquare.of(rgb, mask.size());
        return new Factors(
                resolution(mask, square),
                Colours.measure(mask, lab),
                Texture.measure(mask, lab),
                Border.measure(mask, lab),
                Asymmetry.measure(mask, lab),
                size(mask, square));
    }

    /** Diameter of the disc of the same area, px of the photo as taken. */
    public static double diameter(LesionMask mask, CentreSquare square) {
        return 2 * Math.sqrt(mask.share() / Math.PI) * square.side();
    }

    private static Factor resolution(LesionMask mask, CentreSquare square) {
        double diameter = diameter(mask, square);
        return Factor.of(diameter, "px", diameter / FINE_DIAMETER, Map.of("squareSidePx", square.side()));
    }

    /** In pixels: the photo carries no scale. The score is the share of the centre square. */
    private static Factor size(LesionMask mask, CentreSquare square) {
        return Factor.of(diameter(mask, square), "px", mask.share(), Map.of("shareOfSquare", mask.share()));
    }
}
