package org.cutis.platform;

import org.jspecify.annotations.Nullable;

/** The server cannot start; the message is one sentence that tells an operator why and what to do. */
public class StartupFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StartupFault(String sentence) {
        super(sentence);
    }

    public StartupFault(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
