package org.cutis.identity.signin;

import org.cutis.identity.AccessTokens;
import org.cutis.identity.Account;
import org.cutis.identity.Accounts;
import org.cutis.identity.signin.SignInOutcome.SignedIn;
import org.cutis.platform.AuditEvent;
import org.cutis.platform.AuditEvent.Act;
import org.cutis.platform.AuditEvent.Thing;
import org.cutis.platform.AuditTrail;
import org.cutis.platform.PersonId;
import org.springframework.stereotype.Component;

/** The last step of every way in, behind which nobody comes who is suspended. */
@Component
class OpenSession {
    private final Sessions sessions;
    private final AccessTokens tokens;
    private final Accounts accounts;
    private final AuditTrail audit;

    OpenSession(Sessions sessions, AccessTokens tokens, Accounts accounts, AuditTrail audit) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.accounts = accounts;
        this.audit = audit;
    }

    SignInOutcome open(Account account, Client client, String device) {
        if (!accounts.mayComeIn(account.id())) {
            record(Act.SIGN_IN_FAILED, account.id());
            return new SignInOutcome.AccountSuspended();
        }
        record(Act.SIGN_IN, account.id());
        var opened = sessions.open(account.id(), client, device);
        return new SignedIn(account, tokens.issue(account.id(), opened.session()), opened.refresh());
    }

    private void record(Act act, PersonId person) {
        audit.record(AuditEvent.own(person, act, Thing.ACCOUNT, person.value()));
    }
}
