package org.cutis.identity.signin;

import java.util.UUID;
import org.cutis.platform.AuditEvent;
import org.cutis.platform.AuditTrail;
import org.cutis.platform.CurrentPerson;
import org.cutis.platform.OpenToAll;
import org.cutis.platform.PersonId;
import org.cutis.platform.UseCase;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.transaction.annotation.Transactional;

/** Ends sessions, at once and in every process. */
@UseCase
class SignOut {
    private final Sessions sessions;
    private final AuditTrail audit;
    private final CurrentPerson me;
    private final JwtDecoder tokens;

    SignOut(Sessions sessions, AuditTrail audit, CurrentPerson me, JwtDecoder tokens) {
        this.sessions = sessions;
        this.audit = audit;
        this.me = me;
        this.tokens = tokens;
    }

    /** @return whether a session was found by either token */
    @OpenToAll(because = "ends no session but the one whose token is shown, which may have run out by then")
    @Transactional
    boolean thisSession(@Nullable String access, @Nullable String refresh) {
        var session = refresh == null ? null : sessions.sessionOf(refresh).orElse(null);
        if (session == null && access != null) {
            session = sessionOf(access);
        }
        if (session == null) {
            return false;
        }
        if (sessions.revoke(session)) {
            sessions.personOf(session).ifPresent(this::record);
        }
        return true;
    }

    private void record(PersonId person) {
        audit.record(AuditEvent.own(person, AuditEvent.Act.SIGN_OUT, AuditEvent.Thing.ACCOUNT, person.value()));
    }

    private @Nullable UUID sessionOf(String access) {
        try {
            return UUID.fromString(tokens.decode(access).getClaimAsString("sid"));
        } catch (JwtException | IllegalArgumentException e) {
            return null;
        }
    }

    /** Ends every session of the caller, this one too. */
    @Transactional
    void everywhere() {
        var person = me.signedIn();
        sessions.revokeAll(person);
        record(person);
    }
}
