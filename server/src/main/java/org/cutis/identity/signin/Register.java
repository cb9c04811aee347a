package org.cutis.identity.signin;

import java.time.Duration;
import org.cutis.platform.OpenToAll;
import org.cutis.platform.RateLimits;
import org.cutis.platform.RateLimits.Limit;
import org.cutis.platform.Role;
import org.cutis.platform.UseCase;

/** Makes an account for a new person: always a patient, whatever the request says. */
@UseCase
class Register {
    private static final Limit PER_ADDRESS = new Limit("register-address", 600, Duration.ofHours(1));

    private final AddAccount addAccount;
    private final RateLimits limits;

    Register(AddAccount addAccount, RateLimits limits) {
        this.addAccount = addAccount;
        this.limits = limits;
    }

    @OpenToAll(because = "a new person has no account yet; limited per address")
    SignInOutcome register(NewAccount wanted, Caller caller) {
        limits.take(PER_ADDRESS, caller.address());
        return addAccount.add(wanted, Role.PATIENT, caller);
    }
}
