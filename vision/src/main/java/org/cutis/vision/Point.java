package org.cutis.vision;

/**
 * A point of the whole upright photo.
 *
 * @param x 0 at the left edge, 1 at the right
 * @param y 0 at the top edge, 1 at the bottom
 */
public record Point(double x, double y) {
    public Point {
        if (!(x >= 0 && x <= 1 && y >= 0 && y <= 1)) {
            throw new IllegalArgumentException("a point must lie in the photo, was " + x + ", " + y);
        }
    }
}
