package org.cutis.identity.profile;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.cutis.identity.Account;
import org.cutis.identity.Accounts;
import org.cutis.identity.EndOtherSessions;
import org.cutis.identity.Passwords;
import org.cutis.platform.CurrentPerson;
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
    private final RateLimits limits;
    private final TransactionTemplate transaction;
    private final CurrentPerson me;

    Profile(
            Accounts accounts,
            Passwords passwords,
            EndOtherSessions otherSessions,
            RateLimits limits,
            TransactionTemplate transaction,
            CurrentPerson me) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.otherSessions = otherSessions;
        this.limits = limits;
        this.transaction = transaction;
        this.me = me;
    }

    /** What became of a change. */
    sealed interface Outcome {
        record Changed(Account account) implements Outcome {}

        record UsernameTaken() implements Outcome {}

        record Stale() implements Outcome {}

        record NoSuchTimeZone() implements Outcome {}

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
        if (change.timeZone() != null && !isTimeZone(change.timeZone())) {
            return new Outcome.NoSuchTimeZone();
        }
        var next = new Account(
                now.id(),
                now.email(),
                change.username() == null ? now.username() : change.username().strip(),
                change.firstName() == null
                        ? now.firstName()
                        : change.firstName().strip(),
                change.lastName() == null ? now.lastName() : change.lastName().strip(),
                now.passwordHash(),
                now.role(),
                change.locale() == null
                        ? now.locale()
                        : Locale.forLanguageTag(change.locale()).toLanguageTag(),
                change.timeZone() == null ? now.timeZone() : change.timeZone(),
                now.version());
        return switch (accounts.update(next)) {
            case DONE -> new Outcome.Changed(accounts.find(now.id()).orElseThrow());
            case USERNAME_TAKEN, EMAIL_TAKEN -> new Outcome.UsernameTaken();
            case STALE -> new Outcome.Stale();
        };
    }

    private static boolean isTimeZone(String name) {
        try {
            ZoneId.of(name);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** Every other device is signed out: whoever knew the old password is out at once. */
    Outcome changePassword(String current, String next) {
        var account = accounts.find(me.signedIn()).orElseThrow();
        limits.take(PASSWORD_TRIES, account.id().toString());
        if (!passwords.matches(current, account.passwordHash())) {
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
        transaction.executeWithoutResult(status -> {
            accounts.changePassword(account.id(), hash);
            otherSessions.endAllBut(me.session(), account.id());
        });
        return new Outcome.Changed(accounts.find(account.id()).orElseThrow());
    }
}
