package org.cutis.identity.signin;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.cutis.identity.Account;
import org.cutis.identity.Accounts;
import org.cutis.identity.Passwords;
import org.cutis.platform.Ids;
import org.cutis.platform.OpenToAll;
import org.cutis.platform.PersonId;
import org.cutis.platform.RateLimits;
import org.cutis.platform.RateLimits.Limit;
import org.cutis.platform.Role;
import org.cutis.platform.UseCase;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes an account for a new person: always a patient, whatever the request says. */
@UseCase
class Register {
    private static final Limit PER_ADDRESS = new Limit("register-address", 600, Duration.ofHours(1));

    private final Accounts accounts;
    private final Passwords passwords;
    private final OpenSession openSession;
    private final RateLimits limits;
    private final Ids ids;
    private final TransactionTemplate transaction;

    Register(
            Accounts accounts,
            Passwords passwords,
            OpenSession openSession,
            RateLimits limits,
            Ids ids,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.openSession = openSession;
        this.limits = limits;
        this.ids = ids;
        this.transaction = transaction;
    }

    @OpenToAll(because = "a new person has no account yet; limited per address")
    SignInOutcome register(NewAccount wanted, Caller caller) {
        limits.take(PER_ADDRESS, caller.address());
        return add(wanted, Role.PATIENT, caller);
    }

    /** The hash is made before the transaction opens: it takes long, and a connection is dear. */
    SignInOutcome add(NewAccount wanted, Role role, Caller caller) {
        if (wanted.passwordConfirm() != null && !wanted.passwordConfirm().equals(wanted.password())) {
            return new SignInOutcome.PasswordsDiffer();
        }
        var weak = passwords.weaknesses(wanted.password(), about(wanted));
        if (!weak.isEmpty()) {
            return new SignInOutcome.WeakPassword(weak);
        }
        var account = new Account(
                new PersonId(ids.next()),
                wanted.email().strip().toLowerCase(Locale.ROOT),
                wanted.username() == null || wanted.username().isBlank()
                        ? null
                        : wanted.username().strip(),
                wanted.firstName().strip(),
                wanted.lastName().strip(),
                passwords.hash(wanted.password()),
                role,
                caller.locale(),
                "UTC",
                1);
        return java.util.Objects.requireNonNull(transaction.execute(status -> switch (accounts.add(account)) {
            case DONE -> openSession.open(account, wanted.clientOrApp(), caller.device());
            case USERNAME_TAKEN -> undone(status, new SignInOutcome.UsernameTaken());
            case EMAIL_TAKEN, STALE -> undone(status, new SignInOutcome.AccountExists());
        }));
    }

    private static SignInOutcome undone(
            org.springframework.transaction.TransactionStatus status, SignInOutcome outcome) {
        status.setRollbackOnly();
        return outcome;
    }

    private static List<String> about(NewAccount wanted) {
        return Stream.of(
                        wanted.email().replaceFirst("@.*", ""),
                        wanted.username() == null ? "" : wanted.username(),
                        wanted.firstName(),
                        wanted.lastName())
                .toList();
    }
}
