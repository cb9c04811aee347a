package org.cutis.identity.signin;

import java.util.Locale;
import java.util.Optional;
import org.cutis.identity.AccessTokens;
import org.cutis.identity.Account;
import org.cutis.identity.Accounts;
import org.cutis.identity.Device;
import org.cutis.identity.signin.SignInOutcome.SignedIn;
import org.cutis.platform.AuditEvent;
import org.cutis.platform.AuditEvent.Act;
import org.cutis.platform.AuditEvent.Thing;
import org.cutis.platform.AuditTrail;
import org.cutis.platform.Mail;
import org.cutis.platform.Mails;
import org.cutis.platform.PersonId;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The last step of every way in, behind which nobody comes who is suspended. */
@Component
class OpenSession {
    private final Sessions sessions;
    private final AccessTokens tokens;
    private final Accounts accounts;
    private final Mails mails;
    private final MessageSource words;
    private final AuditTrail audit;

    OpenSession(
            Sessions sessions,
            AccessTokens tokens,
            Accounts accounts,
            Mails mails,
            MessageSource words,
            AuditTrail audit) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.accounts = accounts;
        this.mails = mails;
        this.words = words;
        this.audit = audit;
    }

    SignInOutcome open(Account account, Client client, String device) {
        if (!accounts.mayComeIn(account.id())) {
            record(Act.SIGN_IN_FAILED, account.id());
            return new SignInOutcome.AccountSuspended();
        }
        // The account stands still now: a password that was changed since it was shown lets nobody in.
        if (!passwordOf(accounts.find(account.id())).equals(passwordOf(Optional.of(account)))) {
            record(Act.SIGN_IN_FAILED, account.id());
            return new SignInOutcome.WrongCredentials();
        }
        tellOfNewDevice(account, Device.of(device));
        record(Act.SIGN_IN, account.id());
        var opened = sessions.open(account.id(), client, device);
        return new SignedIn(account, tokens.issue(account.id(), opened.session()), opened.refresh());
    }

    /** By program and system: a browser's next version is no new device. */
    private void tellOfNewDevice(Account account, Device device) {
        var known = sessions.devicesOf(account.id());
        if (!known.isEmpty() && !known.contains(device)) {
            var locale = Locale.forLanguageTag(account.locale());
            mails.send(Mail.of(account.id(), "new-device", device.inWords(words, locale)));
        }
    }

    private static Optional<String> passwordOf(Optional<Account> account) {
        return account.map(Account::passwordHash);
    }

    private void record(Act act, PersonId person) {
        audit.record(AuditEvent.own(person, act, Thing.ACCOUNT, person.value()));
    }
}
