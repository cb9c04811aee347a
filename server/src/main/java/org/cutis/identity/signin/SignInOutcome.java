package org.cutis.identity.signin;

import java.util.List;
import java.util.UUID;
import org.cutis.identity.Account;
import org.cutis.identity.Factor;
import org.cutis.identity.Passwords;

/** What became of registering, signing in, or refreshing. */
sealed interface SignInOutcome {
    /**
     * @param access token
     * @param refresh token
     */
    record SignedIn(Account account, String access, String refresh) implements SignInOutcome {}

    /** @param factors one of which is still to be shown, best first */
    record Challenged(UUID challenge, List<Factor> factors) implements SignInOutcome {}

    record ChallengeEnded() implements SignInOutcome {}

    record WrongCode() implements SignInOutcome {}

    record WrongCredentials() implements SignInOutcome {}

    record AccountSuspended() implements SignInOutcome {}

    record SessionEnded() implements SignInOutcome {}

    record AccountExists() implements SignInOutcome {}

    record UsernameTaken() implements SignInOutcome {}

    record WeakPassword(List<Passwords.Weakness> reasons) implements SignInOutcome {}

    record PasswordsDiffer() implements SignInOutcome {}

    record SetupClosed() implements SignInOutcome {}
}
