package org.cutis.vision.photo;

import org.cutis.vision.DrawnPicture;
import org.cutis.vision.Photo;
import org.cutis.vision.PhotoRefused;

/** The pixels of a file, upright and whole, as a picture to compare with. */
final class Decoded {
    private Decoded() {}

    static DrawnPicture of(byte[] file) throws PhotoRefused {
        return of(Photo.read(file), Integer.MAX_VALUE);
    }

    static DrawnPicture of(Photo photo, int shortSide) throws PhotoRefused {
        try (var decoded = DecodedPhoto.of(photo, shortSide)) {
            var bgr = new byte[decoded.width() * decoded.height() * 3];
            var row = new byte[decoded.width() * 3];
            for (int y = 0; y < decoded.height(); y++) {
                decoded.row(y, row);
                System.arraycopy(row, 0, bgr, y * row.length, row.length);
            }
            return new DrawnPicture(decoded.width(), decoded.height(), bgr);
        }
    }

    /** Mean difference of a channel, 0..255. */
    static double difference(DrawnPicture a, DrawnPicture b) {
        long sum = 0;
        for (int i = 0; i < a.bgr().length; i++) {
            sum += Math.abs((a.bgr()[i] & 0xFF) - (b.bgr()[i] & 0xFF));
        }
        return sum / (double) a.bgr().length;
    }
}
