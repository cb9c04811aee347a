package org.cutis.identity.signin;

import java.util.UUID;
import org.cutis.identity.AccessTokens;
import org.cutis.identity.Accounts;
import org.cutis.platform.AuditEvent;
import org.cutis.platform.AuditEvent.Act;
import org.cutis.platform.AuditEvent.Actor;
import org.cutis.platform.AuditEvent.Thing;
import org.cutis.platform.AuditTrail;
import org.cutis.platform.OpenToAll;
import org.cutis.platform.PersonId;
import org.cutis.platform.UseCase;
import org.springframework.transaction.annotation.Transactional;

/**
 * A new pair of tokens for a refresh token, which is good once. A token that comes a second time was copied: its whole
 * session ends, for whoever holds it (RFC 9700, 4.14).
 */
@UseCase
class RefreshSession {
    private final Sessions sessions;
    private final Accounts accounts;
    private final AccessTokens tokens;
    private final AuditTrail audit;

    RefreshSession(Sessions sessions, Accounts accounts, AccessTokens tokens, AuditTrail audit) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.tokens = tokens;
        this.audit = audit;
    }

    @OpenToAll(because = "the refresh token is the permission")
    @Transactional
    SignInOutcome refresh(String refresh) {
        var session = sessions.use(refresh).orElse(null);
        if (session == null) {
            sessions.sessionOf(refresh).ifPresent(this::end);
            return new SignInOutcome.SessionEnded();
        }
        var account = sessions.personOf(session).flatMap(accounts::find).orElseThrow();
        return new SignInOutcome.SignedIn(account, tokens.issue(account.id(), session), sessions.next(session));
    }

    private void end(UUID session) {
        if (sessions.revoke(session)) {
            sessions.personOf(session).ifPresent(this::record);
        }
    }

    private void record(PersonId person) {
        audit.record(AuditEvent.by(Actor.SYSTEM, Act.SIGN_OUT, person, Thing.ACCOUNT, person.value()));
    }
}
