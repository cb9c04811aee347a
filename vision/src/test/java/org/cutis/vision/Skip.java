package org.cutis.vision;

import static org.junit.jupiter.api.Assumptions.abort;

/** Skips a test aloud: the build prints the reason, where it would only count. */
public final class Skip {
    private Skip() {}

    public static void unless(boolean possible, String reason) {
        if (!possible) {
            System.out.println("SKIPPED: " + reason);
            abort(reason);
        }
    }
}
