package org.cutis.vision;

/** The bytes are no photo that can be analysed; {@link #reason()} says why. Nothing was decoded. */
public final class PhotoRefused extends Exception {
    private static final long serialVersionUID = 1;

    /** Why bytes are turned away before any pixel is decoded, or while the first are. */
    public enum Reason {
        /** Text, SVG, PDF, nothing at all: not one of JPEG, PNG, WebP. */
        NOT_A_PHOTO,
        /** HEIC or AVIF, as iPhones keep them: readable elsewhere, not here. */
        HEIC,
        /** The right kind of file, but cut short or damaged. */
        UNREADABLE,
        /** A side under {@value Photo#MIN_SIDE} px. */
        TOO_SMALL,
        /** Over {@value Photo#MAX_PIXELS} pixels, by its own header. */
        TOO_MANY_PIXELS,
        /** An animation. */
        ANIMATED
    }

    private final Reason reason;

    public PhotoRefused(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
