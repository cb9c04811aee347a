package org.cutis.identity.people;

import java.time.Clock;
import org.cutis.identity.StepUp;
import org.cutis.platform.AuditEvent.Act;
import org.cutis.platform.CurrentPerson;
import org.cutis.platform.Jobs;
import org.cutis.platform.PersonId;
import org.cutis.platform.Role;
import org.cutis.platform.UseCase;
import org.springframework.transaction.annotation.Transactional;

/** An administrator deletes a person with all that is kept of them. It cannot be taken back. */
@UseCase
class DeletePerson {
    private final PeopleStore people;
    private final ErasePerson erase;
    private final Jobs jobs;
    private final AdministratorActs acts;
    private final StepUp stepUp;
    private final CurrentPerson me;
    private final Clock clock;

    DeletePerson(
            PeopleStore people,
            ErasePerson erase,
            Jobs jobs,
            AdministratorActs acts,
            StepUp stepUp,
            CurrentPerson me,
            Clock clock) {
        this.people = people;
        this.erase = erase;
        this.jobs = jobs;
        this.acts = acts;
        this.stepUp = stepUp;
        this.me = me;
        this.clock = clock;
    }

    @Transactional
    PersonOutcome delete(PersonId person) {
        me.inRole(Role.ADMIN);
        stepUp.require();
        if (people.isLastAdministrator(person)) {
            return new PersonOutcome.LastAdministrator();
        }
        if (!people.delete(person)) {
            return new PersonOutcome.NoSuchPerson();
        }
        erase.fromEveryRoom(person);
        jobs.enqueueAt(clock.instant().plus(ErasePerson.AGAIN_AFTER), ErasePerson.job(person));
        acts.record(Act.DELETE, person);
        return new PersonOutcome.Deleted();
    }
}
