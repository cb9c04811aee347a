package org.cutis.identity.recovery;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.cutis.identity.Account;
import org.cutis.identity.Accounts;
import org.cutis.identity.EndOtherSessions;
import org.cutis.identity.OneTimeCodes;
import org.cutis.identity.OneTimeCodes.Purpose;
import org.cutis.identity.Passwords;
import org.cutis.platform.AuditEvent;
import org.cutis.platform.AuditEvent.Act;
import org.cutis.platform.AuditEvent.Actor;
import org.cutis.platform.AuditEvent.Thing;
import org.cutis.platform.AuditTrail;
import org.cutis.platform.Mail;
import org.cutis.platform.Mails;
import org.cutis.platform.OpenToAll;
import org.cutis.platform.RateLimits;
import org.cutis.platform.RateLimits.Limit;
import org.cutis.platform.UseCase;
import org.springframework.transaction.support.TransactionTemplate;

/** The way back in for whoever has forgotten their password, which tells nobody who has an account. */
@UseCase
class ForgottenPassword {
    /** By what was typed, so that the limit, too, is the same whether there is such an account or not. */
    private static final Limit PER_LOGIN = new Limit("forgot-login", 5, Duration.ofHours(1));

    private static final Limit PER_ADDRESS = new Limit("forgot-address", 30, Duration.ofHours(1));
    private static final Limit RESETS_PER_ADDRESS = new Limit("reset-address", 30, Duration.ofHours(1));
    private static final UUID NO_SESSION = new UUID(0, 0);

    private final Accounts accounts;
    private final OneTimeCodes codes;
    private final Passwords passwords;
    private final EndOtherSessions sessions;
    private final Mails mails;
    private final AuditTrail audit;
    private final RateLimits limits;
    private final TransactionTemplate transaction;

    ForgottenPassword(
            Accounts accounts,
            OneTimeCodes codes,
            Passwords passwords,
            EndOtherSessions sessions,
            Mails mails,
            AuditTrail audit,
            RateLimits limits,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.codes = codes;
        this.passwords = passwords;
        this.sessions = sessions;
        this.mails = mails;
        this.audit = audit;
        this.limits = limits;
        this.transaction = transaction;
    }

    /** What became of a new password. */
    sealed interface Outcome {
        record Changed() implements Outcome {}

        record WrongCode() implements Outcome {}

        record WeakPassword(List<Passwords.Weakness> reasons) implements Outcome {}
    }

    @OpenToAll(
            because =
                    "whoever has forgotten the password cannot sign in; says the same to all, limited per login and address")
    void ask(String login, String address) {
        limits.take(PER_ADDRESS, address);
        limits.take(PER_LOGIN, login.strip().toLowerCase(Locale.ROOT));
        transaction.executeWithoutResult(status -> accounts.findByLogin(login)
                .map(Account::id)
                .filter(accounts::mayComeIn)
                .ifPresent(person -> mails.send(
                        Mail.withCode(person, "reset-password", codes.make(person, Purpose.RESET_PASSWORD)))));
    }

    /** Ends every session: whoever knew the old password, or took a device, is out at once. */
    @OpenToAll(because = "the code from the letter is the permission; five tries, limited per address")
    Outcome reset(String login, String code, String next, String address) {
        limits.take(RESETS_PER_ADDRESS, address);
        var account = accounts.findByLogin(login).orElse(null);
        if (account == null || !codes.matches(account.id(), Purpose.RESET_PASSWORD, code)) {
            return new Outcome.WrongCode();
        }
        // Before the code is spent: with it the person shall try another password.
        var weak = passwords.weaknesses(
                next,
                Stream.of(account.email().replaceFirst("@.*", ""), account.firstName(), account.lastName())
                        .toList());
        if (!weak.isEmpty()) {
            return new Outcome.WeakPassword(weak);
        }
        var hash = passwords.hash(next);
        return Objects.requireNonNull(transaction.execute(status -> change(account, hash)));
    }

    private Outcome change(Account account, String hash) {
        if (!codes.spend(account.id(), Purpose.RESET_PASSWORD)) {
            return new Outcome.WrongCode();
        }
        if (!accounts.isEmailVerified(account.id())) {
            accounts.forgetUnprovenWaysIn(account.id());
        }
        accounts.changePassword(account.id(), hash);
        accounts.emailVerified(account.id());
        sessions.endAllBut(NO_SESSION, account.id());
        mails.send(Mail.of(account.id(), "password-changed"));
        audit.record(AuditEvent.by(
                Actor.ANONYMOUS,
                Act.PASSWORD_CHANGED,
                account.id(),
                Thing.ACCOUNT,
                account.id().value()));
        return new Outcome.Changed();
    }
}
