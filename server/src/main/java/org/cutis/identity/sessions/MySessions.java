package org.cutis.identity.sessions;

import java.util.UUID;
import org.cutis.identity.EndOtherSessions;
import org.cutis.platform.AuditEvent;
import org.cutis.platform.AuditTrail;
import org.cutis.platform.CurrentPerson;
import org.cutis.platform.Page;
import org.cutis.platform.PersonId;
import org.cutis.platform.UseCase;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/** A person sees where they are signed in, and ends what they do not know. It takes effect at once in every process. */
@UseCase
class MySessions {
    private final SessionStore sessions;
    private final EndOtherSessions others;
    private final AuditTrail audit;
    private final CurrentPerson me;

    MySessions(SessionStore sessions, EndOtherSessions others, AuditTrail audit, CurrentPerson me) {
        this.sessions = sessions;
        this.others = others;
        this.audit = audit;
        this.me = me;
    }

    /** A session, and whether it is the one that asks. */
    record Seen(Session session, boolean current) {}

    Page<Seen> list(@Nullable UUID before, int limit) {
        var person = me.signedIn();
        var current = me.session();
        return Page.of(sessions.open(person, before, limit), limit, Session::id, null)
                .map(session -> new Seen(session, session.id().equals(current)));
    }

    /** @return false when there is no such session of the caller's */
    @Transactional
    boolean end(UUID session) {
        var person = me.signedIn();
        boolean ended = sessions.end(person, session);
        if (ended) {
            record(person);
        }
        return ended;
    }

    /** Ends all but the one that asks. */
    @Transactional
    void endOthers() {
        var person = me.signedIn();
        if (others.endAllBut(me.session(), person) > 0) {
            record(person);
        }
    }

    private void record(PersonId person) {
        audit.record(AuditEvent.own(person, AuditEvent.Act.SIGN_OUT, AuditEvent.Thing.ACCOUNT, person.value()));
    }
}
