package org.cutis.vision;

/**
 * Photos that tests draw, so that none of a real person is needed. The lesions pass the skin gate and are found by the
 * segmenter; see {@link HostileFiles} for what is no photo, and {@link Metadata} for EXIF and its like.
 */
public final class DrawnPhotos {
    private DrawnPhotos() {}

    /** Begins with a valid drawing; takes only what the test is about. */
    public static LesionDrawing aLesion() {
        return new LesionDrawing();
    }

    /** A JPEG file, 600 x 450. */
    public static byte[] lesion() {
        return lesion(1);
    }

    /** A JPEG file, 600 x 450; other bytes for every seed, the same bytes for the same seed. */
    public static byte[] lesion(long seed) {
        return aLesion().seed(seed).drawn().jpeg();
    }

    /** A JPEG file with EXIF: an orientation 1 to 8, and the place where it was taken. */
    public static byte[] lesionWithExif(int orientation) {
        return Metadata.withExif(lesion(), orientation, true);
    }

    /** A pale, ragged spot, which the built-in models call a high risk with melanoma not ruled out. */
    public static byte[] suspicious() {
        return aSuspiciousLesion().drawn().jpeg();
    }

    public static LesionDrawing aSuspiciousLesion() {
        return aLesion().coloured(0xE0C8B8).ragged(0.5).radius(0.15);
    }

    /** Skin, and no spot on it. */
    public static byte[] blankSkin() {
        return aLesion().withoutSpot().drawn().jpeg();
    }

    /** Just sharp enough to be judged, not enough for a finding: inconclusive. */
    public static byte[] soft() {
        return aLesion().drawn().blurred(2.5).jpeg();
    }

    /** Too blurred to be judged. */
    public static byte[] blurred() {
        return aLesion().drawn().blurred(14).jpeg();
    }

    public static byte[] black() {
        return DrawnPicture.of(600, 450, (x, y) -> 0).jpeg();
    }

    public static byte[] white() {
        return DrawnPicture.of(600, 450, (x, y) -> 0xFFFFFF).jpeg();
    }

    /** A printed page: sharp, well lit, and no skin. */
    public static byte[] notSkin() {
        return DrawnPicture.of(600, 450, (x, y) -> {
                    boolean inLine = y / 9 % 3 == 0 && x > 40 && x < 560;
                    boolean inWord = (x * 7919 + y / 27 * 104729) / 5 % 3 != 0;
                    return inLine && inWord ? 0x101010 : 0xE8E8E8;
                })
                .jpeg();
    }

    /** Four quarters of different colours, so that no turn or mirroring of it is like another. */
    public static DrawnPicture quarters(int width, int height) {
        return DrawnPicture.of(width, height, (x, y) -> {
            boolean left = x < width / 2;
            boolean top = y < height / 2;
            return top ? (left ? 0xC03020 : 0x20A040) : (left ? 0x2040C0 : 0xD0C040);
        });
    }
}
