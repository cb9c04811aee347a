package org.cutis.vision.photo;

import static org.bytedeco.opencv.global.opencv_core.flip;
import static org.bytedeco.opencv.global.opencv_core.transpose;

import org.bytedeco.opencv.opencv_core.Mat;

/** How a stored picture is turned to stand upright: the eight values of EXIF tag 0x0112, in their order from 1. */
public enum Orientation {
    UPRIGHT(false, false, false),
    MIRRORED(false, true, false),
    ROTATED_180(false, true, true),
    FLIPPED(false, false, true),
    TRANSPOSED(true, false, false),
    ROTATED_90(true, true, false),
    TRANSVERSED(true, true, true),
    ROTATED_270(true, false, true);

    private final boolean transposed;
    private final boolean flippedAcross;
    private final boolean flippedDown;

    Orientation(boolean transposed, boolean flippedAcross, boolean flippedDown) {
        this.transposed = transposed;
        this.flippedAcross = flippedAcross;
        this.flippedDown = flippedDown;
    }

    /** The orientation of an EXIF value 1..8; anything else counts as upright, as in browsers. */
    public static Orientation ofExif(int value) {
        return value >= 1 && value <= 8 ? values()[value - 1] : UPRIGHT;
    }

    /** The EXIF value, 1..8. */
    public int exif() {
        return ordinal() + 1;
    }

    public boolean swapsSides() {
        return transposed;
    }

    /** Turns the pixels upright; the given picture is closed when another one is returned. */
    Mat applyTo(Mat stored) {
        if (this == UPRIGHT) {
            return stored;
        }
        var upright = stored;
        if (transposed) {
            upright = new Mat();
            transpose(stored, upright);
            stored.close();
        }
        if (flippedAcross || flippedDown) {
            flip(upright, upright, flippedAcross && flippedDown ? -1 : flippedAcross ? 1 : 0);
        }
        return upright;
    }
}
