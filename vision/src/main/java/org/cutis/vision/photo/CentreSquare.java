package org.cutis.vision.photo;

import org.cutis.vision.Point;

/**
 * The centre square of a photo, the part that the models see.
 *
 * @param left px from the left edge; may end in .5
 * @param top px from the top edge; may end in .5
 * @param side px; the shorter side of the photo
 * @param width of the photo, px
 * @param height of the photo, px
 */
public record CentreSquare(double left, double top, double side, int width, int height) {
    public static CentreSquare of(int width, int height) {
        int side = Math.min(width, height);
        return new CentreSquare((width - side) / 2.0, (height - side) / 2.0, side, width, height);
    }

    /** From the square (0..1 both ways) to the whole upright photo (0..1 both ways). */
    public Point toPhoto(double x, double y) {
        return new Point((left + x * side) / width, (top + y * side) / height);
    }
}
