package org.cutis.identity;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lets a person in on a browser who has shown one thing that is theirs, by a way that does not end in a body of ours. */
public interface OpenBrowserSession {
    /** @param agent the browser's User-Agent */
    Entered open(Account account, @Nullable String agent);

    /** What came of it. */
    sealed interface Entered {
        record Opened(BrowserSession session) implements Entered {}

        /** @param factors one of which is still to be shown, best first */
        record Challenged(UUID challenge, List<Factor> factors) implements Entered {}

        record Refused(IdentityProblem reason) implements Entered {}
    }
}
