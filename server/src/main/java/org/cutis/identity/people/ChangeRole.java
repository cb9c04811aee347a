package org.cutis.identity.people;

import org.cutis.identity.StepUp;
import org.cutis.platform.AuditEvent.Act;
import org.cutis.platform.CurrentPerson;
import org.cutis.platform.PersonId;
import org.cutis.platform.Role;
import org.cutis.platform.UseCase;
import org.springframework.transaction.annotation.Transactional;

/** An administrator gives a person another role, which holds from their next request on. */
@UseCase
class ChangeRole {
    private final PeopleStore people;
    private final AdministratorActs acts;
    private final StepUp stepUp;
    private final CurrentPerson me;

    ChangeRole(PeopleStore people, AdministratorActs acts, StepUp stepUp, CurrentPerson me) {
        this.people = people;
        this.acts = acts;
        this.stepUp = stepUp;
        this.me = me;
    }

    @Transactional
    PersonOutcome change(PersonId person, Role role) {
        me.inRole(Role.ADMIN);
        stepUp.require();
        if (role != Role.ADMIN && people.isLastAdministrator(person)) {
            return new PersonOutcome.LastAdministrator();
        }
        if (!people.changeRole(person, role)) {
            return new PersonOutcome.NoSuchPerson();
        }
        acts.record(Act.made(role), person);
        return new PersonOutcome.Changed(people.find(person).orElseThrow());
    }
}
