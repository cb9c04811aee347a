package org.cutis.identity.signin;

import java.time.Duration;
import java.util.Locale;
import org.cutis.identity.Accounts;
import org.cutis.identity.Passwords;
import org.cutis.platform.AuditEvent;
import org.cutis.platform.AuditEvent.Act;
import org.cutis.platform.AuditEvent.Actor;
import org.cutis.platform.AuditEvent.Thing;
import org.cutis.platform.AuditTrail;
import org.cutis.platform.OpenToAll;
import org.cutis.platform.PersonId;
import org.cutis.platform.RateLimits;
import org.cutis.platform.RateLimits.Limit;
import org.cutis.platform.UseCase;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signs a person in by e-mail or username and password.
 *
 * <p>Each attempt takes a token of the account and one of the address; a right password gives both back, so that only
 * failures count, and a hundred guesses at the same moment count a hundred.
 */
@UseCase
class SignIn {
    private static final Limit PER_ACCOUNT = new Limit("login-account", 10, Duration.ofMinutes(15));
    private static final Limit PER_ADDRESS = new Limit("login-address", 100, Duration.ofMinutes(15));

    private final Accounts accounts;
    private final Passwords passwords;
    private final FirstStep firstStep;
    private final RateLimits limits;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final SignInMeters meters;

    SignIn(
            Accounts accounts,
            Passwords passwords,
            FirstStep firstStep,
            RateLimits limits,
            AuditTrail audit,
            TransactionTemplate transaction,
            SignInMeters meters) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.firstStep = firstStep;
        this.limits = limits;
        this.audit = audit;
        this.transaction = transaction;
        this.meters = meters;
    }

    @OpenToAll(because = "the password is the permission; failures are limited per account and address")
    SignInOutcome signIn(String login, String password, Client client, Caller caller) {
        return meters.count(() -> attempt(login, password, client, caller));
    }

    private SignInOutcome attempt(String login, String password, Client client, Caller caller) {
        limits.take(PER_ADDRESS, caller.address());
        var account = accounts.findByLogin(login).orElse(null);
        // By its id, so that an account has no more guesses for having two names.
        var who = account == null
                ? login.strip().toLowerCase(Locale.ROOT)
                : account.id().toString();
        limits.take(PER_ACCOUNT, who);
        var hash = account == null ? null : account.passwordHash();
        if (account == null || hash == null) {
            passwords.matchNobody(password);
            return new SignInOutcome.WrongCredentials();
        }
        if (!passwords.matches(password, hash)) {
            transaction.executeWithoutResult(status -> recordFailure(account.id()));
            return new SignInOutcome.WrongCredentials();
        }
        limits.giveBack(PER_ACCOUNT, who);
        limits.giveBack(PER_ADDRESS, caller.address());
        return firstStep.shown(account, client, caller.device());
    }

    private void recordFailure(PersonId account) {
        audit.record(AuditEvent.by(Actor.ANONYMOUS, Act.SIGN_IN_FAILED, account, Thing.ACCOUNT, account.value()));
    }
}
