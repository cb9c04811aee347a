package org.cutis.identity.signin;

import org.cutis.identity.AccessTokens;
import org.cutis.identity.Account;
import org.cutis.identity.Accounts;
import org.cutis.identity.signin.SignInOutcome.SignedIn;
import org.springframework.stereotype.Component;

/** The last step of every way in, behind which nobody comes who is suspended. */
@Component
class OpenSession {
    private final Sessions sessions;
    private final AccessTokens tokens;
    private final Accounts accounts;

    OpenSession(Sessions sessions, AccessTokens tokens, Accounts accounts) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.accounts = accounts;
    }

    SignInOutcome open(Account account, Client client, String device) {
        if (!accounts.mayComeIn(account.id())) {
            return new SignInOutcome.AccountSuspended();
        }
        var opened = sessions.open(account.id(), client, device);
        return new SignedIn(account, tokens.issue(account.id(), opened.session()), opened.refresh());
    }
}
