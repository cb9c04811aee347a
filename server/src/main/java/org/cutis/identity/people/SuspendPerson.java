package org.cutis.identity.people;

import java.util.UUID;
import org.cutis.identity.EndOtherSessions;
import org.cutis.identity.StepUp;
import org.cutis.platform.AuditEvent.Act;
import org.cutis.platform.CurrentPerson;
import org.cutis.platform.PersonId;
import org.cutis.platform.Role;
import org.cutis.platform.UseCase;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/** An administrator keeps a person out, and lets them in again. Nothing of theirs is touched meanwhile. */
@UseCase
class SuspendPerson {
    private static final UUID NONE = new UUID(0, 0);

    private final PeopleStore people;
    private final EndOtherSessions sessions;
    private final AdministratorActs acts;
    private final StepUp stepUp;
    private final CurrentPerson me;

    SuspendPerson(
            PeopleStore people, EndOtherSessions sessions, AdministratorActs acts, StepUp stepUp, CurrentPerson me) {
        this.people = people;
        this.sessions = sessions;
        this.acts = acts;
        this.stepUp = stepUp;
        this.me = me;
    }

    /** Signed out at once and everywhere. Whoever signs in at the same moment has a session that ends here, or gets none. */
    @Transactional
    PersonOutcome suspend(PersonId person, @Nullable String reason) {
        me.inRole(Role.ADMIN);
        stepUp.require();
        if (people.isLastAdministrator(person)) {
            return new PersonOutcome.LastAdministrator();
        }
        if (!people.suspend(person, reason)) {
            return new PersonOutcome.NoSuchPerson();
        }
        sessions.endAllBut(NONE, person);
        acts.record(Act.SUSPENDED, person);
        return new PersonOutcome.Changed(people.find(person).orElseThrow());
    }

    @Transactional
    PersonOutcome readmit(PersonId person) {
        me.inRole(Role.ADMIN);
        stepUp.require();
        if (!people.readmit(person)) {
            return new PersonOutcome.NoSuchPerson();
        }
        acts.record(Act.READMITTED, person);
        return new PersonOutcome.Changed(people.find(person).orElseThrow());
    }
}
