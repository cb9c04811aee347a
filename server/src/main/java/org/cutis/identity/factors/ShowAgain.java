package org.cutis.identity.factors;

import java.time.Duration;
import java.util.List;
import org.cutis.identity.Accounts;
import org.cutis.identity.Factor;
import org.cutis.identity.Passwords;
import org.cutis.identity.SecondFactors;
import org.cutis.identity.StepUp;
import org.cutis.platform.CurrentPerson;
import org.cutis.platform.RateLimits;
import org.cutis.platform.RateLimits.Limit;
import org.cutis.platform.UseCase;
import org.jspecify.annotations.Nullable;

/** A person who is signed in shows again who they are: by a second factor if they have one, else by the password. */
@UseCase
class ShowAgain {
    private static final Limit TRIES = new Limit("step-up", 10, Duration.ofMinutes(15));

    private final Accounts accounts;
    private final Passwords passwords;
    private final SecondFactors factors;
    private final StepUp stepUp;
    private final RateLimits limits;
    private final CurrentPerson me;

    ShowAgain(
            Accounts accounts,
            Passwords passwords,
            SecondFactors factors,
            StepUp stepUp,
            RateLimits limits,
            CurrentPerson me) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.factors = factors;
        this.stepUp = stepUp;
        this.limits = limits;
        this.me = me;
    }

    /** What this person is asked for; empty: the password. */
    List<Factor> wanted() {
        var person = me.signedIn();
        var on = factors.of(person);
        // Who came by another house's account has no password here.
        return on.isEmpty() && accounts.find(person).orElseThrow().passwordHash() == null ? List.of(Factor.EMAIL) : on;
    }

    void sendCode() {
        var person = me.signedIn();
        if (wanted().contains(Factor.EMAIL)) {
            factors.sendCode(person);
        }
    }

    boolean show(@Nullable String password, @Nullable Factor factor, @Nullable String code) {
        var person = me.signedIn();
        var on = wanted();
        boolean shown = on.isEmpty()
                ? password != null && isPassword(password)
                : code != null && factors.take(person, on, factor == null ? on.getFirst() : factor, code);
        if (shown) {
            stepUp.done();
        }
        return shown;
    }

    private boolean isPassword(String password) {
        var account = accounts.find(me.signedIn()).orElseThrow();
        limits.take(TRIES, account.id().toString());
        var hash = account.passwordHash();
        boolean right = hash != null && passwords.matches(password, hash);
        if (right) {
            limits.giveBack(TRIES, account.id().toString());
        }
        return right;
    }
}
