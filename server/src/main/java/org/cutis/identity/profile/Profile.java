package org.cutis.identity.profile;

import java.util.List;
import java.util.stream.Stream;
import org.cutis.identity.Account;
import org.cutis.identity.Accounts;
import org.cutis.identity.EndOtherSessions;
import org.cutis.identity.Passwords;
import org.cutis.identity.ProfileChange;
import org.cutis.platform.AuditEvent;
import org.cutis.platform.AuditTrail;
import org.cutis.platform.CurrentPerson;
import org.cutis.platform.Mail;
import org.cutis.platform.Mails;
import org.cutis.platform.PersonId;
import org.cutis.platform.RateLimits;
import org.cutis.platform.RateLimits.Limit;
import org.cutis.platform.UseCase;
import org.cutis.platform.Versions;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** A person reads and changes their own account. */
@UseCase
class Profile {
    private static final Limit PASSWORD_TRIES = new Limit("password-change", 10, java.time.Duration.ofMinutes(15));

    private final Accounts accounts;
    private final Passwords passwords;
    private final EndOtherSessions otherSessions;
    private final Mails mails;
    private final RateLimits limits;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final CurrentPerson me;

    Profile(
            Accounts accounts,
            Passwords passwords,
            EndOtherSessions otherSessions,
            Mails mails,
            RateLimits limits,
            AuditTrail audit,
            TransactionTemplate transaction,
            CurrentPerson me) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.otherSessions = otherSessions;
        this.mails = mails;
        this.limits = limits;
        this.audit = audit;
        this.transaction = transaction;
        this.me = me;
    }

    /** What became of a change. */
    sealed interface Outcome {
        record Changed(Account account) implements Outcome {}

        record UsernameTaken() implements Outcome {}

        record Stale() implements Outcome {}

        record NoSuchTimeZone() implements Outcome {}

        record NoPassword() implements Outcome {}

        record WrongPassword() implements Outcome {}

        record WeakPassword(List<Passwords.Weakness> reasons) implements Outcome {}
    }

    Account read() {
        return accounts.find(me.signedIn()).orElseThrow();
    }

    /** Fields that are null stay as they are. */
    @Transactional
    Outcome change(ProfileChange change, @Nullable String ifMatch) {
        var now = accounts.find(me.signedIn()).orElseThrow();
        Versions.require(ifMatch, now.version());
        if (!change.hasKnownTimeZone()) {
            return new Outcome.NoSuchTimeZone();
        }
        return switch (accounts.update(change.appliedTo(now))) {
            case DONE -> {
                record(AuditEvent.Act.UPDATE, now.id());
                yield new Outcome.Changed(accounts.find(now.id()).orElseThrow());
            }
            case USERNAME_TAKEN, EMAIL_TAKEN -> new Outcome.UsernameTaken();
            case STALE -> new Outcome.Stale();
        };
    }

    private void record(AuditEvent.Act act, PersonId person) {
        audit.record(AuditEvent.own(person, act, AuditEvent.Thing.ACCOUNT, person.value()));
    }

    /** Every other device is signed out: whoever knew the old password is out at once. */
    Outcome changePassword(String current, String next) {
        var account = accounts.find(me.signedIn()).orElseThrow();
        var known = account.passwordHash();
        if (known == null) {
            return new Outcome.NoPassword();
        }
        limits.take(PASSWORD_TRIES, account.id().toString());
        if (!passwords.matches(current, known)) {
            return new Outcome.WrongPassword();
        }
        limits.giveBack(PASSWORD_TRIES, account.id().toString());
        var about = Stream.of(account.email().replaceFirst("@.*", ""), account.firstName(), account.lastName())
                .toList();
        var weak = passwords.weaknesses(next, about);
        if (!weak.isEmpty()) {
            return new Outcome.WeakPassword(weak);
        }
        var hash = passwords.hash(next);
        boolean changed = Boolean.TRUE.equals(transaction.execute(status -> {
            if (!accounts.replacePassword(account.id(), known, hash)) {
                return false;
            }
            otherSessions.endAllBut(me.session(), account.id());
            mails.send(Mail.of(account.id(), "password-changed"));
            record(AuditEvent.Act.PASSWORD_CHANGED, account.id());
            return true;
        }));
        if (!changed) {
            return new Outcome.WrongPassword();
        }
        return new Outcome.Changed(accounts.find(account.id()).orElseThrow());
    }
}
