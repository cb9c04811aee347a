package org.cutis.vision.lesion;

import java.util.List;
import org.cutis.vision.Point;

/**
 * Where the lesion is, in the centre square.
 *
 * @param size side of {@code inside}, px of the working scale
 * @param inside {@code [size][size]} flattened; largest component, holes filled, edge smoothed
 * @param rawShare share of the square with a positive logit, before any of that; 0..1
 * @param share share of the square inside, 0..1
 * @param confidence mean probability of the pixels inside, 0.5..1; 0 when there are none
 * @param touchesBorder whether the lesion reaches the edge of the square
 * @param outline in the whole upright photo, clockwise, closed; empty when nothing is inside
 */
public record LesionMask(
        int size,
        boolean[] inside,
        double rawShare,
        double share,
        double confidence,
        boolean touchesBorder,
        List<Point> outline) {

    /** Smallest share of the square that counts as a lesion. */
    private static final double SMALLEST_SHARE = 0.002;

    private static final double LEAST_CONFIDENCE = 0.6;

    public boolean showsLesion() {
        return share >= SMALLEST_SHARE && confidence >= LEAST_CONFIDENCE;
    }

    boolean at(int x, int y) {
        return x >= 0 && y >= 0 && x < size && y < size && inside[y * size + x];
    }

    int area() {
        int area = 0;
        for (boolean pixel : inside) {
            area += pixel ? 1 : 0;
        }
        return area;
    }
}
