package org.cutis.vision.render;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** An overlay read back by another library than the one that wrote it. */
record Overlay(BufferedImage picture) {
    static Overlay of(byte[] png) {
        try {
            return new Overlay(java.util.Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(png))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int width() {
        return picture.getWidth();
    }

    int height() {
        return picture.getHeight();
    }

    /** 0 (nothing there) to 255. */
    int opacity(int x, int y) {
        return picture.getRGB(x, y) >>> 24;
    }

    boolean isEmpty() {
        for (int y = 0; y < height(); y++) {
            for (int x = 0; x < width(); x++) {
                if (opacity(x, y) != 0) {
                    return false;
                }
            }
        }
        return true;
    }
}
