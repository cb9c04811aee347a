package org.cutis.platform.secrets;

import org.jspecify.annotations.Nullable;

/** A ciphertext does not open: damaged, moved, or made with another key. */
public final class SealBroken extends RuntimeException {
    private static final long serialVersionUID = 1;

    SealBroken(@Nullable Throwable cause) {
        super("a sealed value does not open", cause);
    }
}
