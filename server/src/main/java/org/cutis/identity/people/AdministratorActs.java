package org.cutis.identity.people;

import org.cutis.platform.AuditEvent;
import org.cutis.platform.AuditEvent.Act;
import org.cutis.platform.AuditEvent.Actor;
import org.cutis.platform.AuditEvent.Thing;
import org.cutis.platform.AuditTrail;
import org.cutis.platform.CurrentPerson;
import org.cutis.platform.PersonId;
import org.springframework.stereotype.Component;

/** What an administrator does to an account, written down where its person sees it; without a reason, which is not for them. */
@Component
class AdministratorActs {
    private final AuditTrail audit;
    private final CurrentPerson me;

    AdministratorActs(AuditTrail audit, CurrentPerson me) {
        this.audit = audit;
        this.me = me;
    }

    void record(Act act, PersonId person) {
        audit.record(AuditEvent.by(Actor.of(me.signedIn()), act, person, Thing.ACCOUNT, person.value()));
    }
}
