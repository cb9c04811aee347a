package org.cutis.identity.signin;

import org.cutis.identity.AccessTokens;
import org.cutis.identity.Account;
import org.cutis.identity.signin.SignInOutcome.SignedIn;
import org.springframework.stereotype.Component;

/** The last step of every way in. */
@Component
class OpenSession {
    private final Sessions sessions;
    private final AccessTokens tokens;

    OpenSession(Sessions sessions, AccessTokens tokens) {
        this.sessions = sessions;
        this.tokens = tokens;
    }

    SignedIn open(Account account, Client client, String device) {
        var opened = sessions.open(account.id(), client, device);
        return new SignedIn(account, tokens.issue(account.id(), opened.session()), opened.refresh());
    }
}
