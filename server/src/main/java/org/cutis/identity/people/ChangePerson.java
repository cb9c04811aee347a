package org.cutis.identity.people;

import org.cutis.identity.Accounts;
import org.cutis.identity.ProfileChange;
import org.cutis.platform.AuditEvent.Act;
import org.cutis.platform.CurrentPerson;
import org.cutis.platform.PersonId;
import org.cutis.platform.Role;
import org.cutis.platform.UseCase;
import org.cutis.platform.Versions;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/** An administrator changes what a person could change in their own profile. */
@UseCase
class ChangePerson {
    private final Accounts accounts;
    private final PeopleStore people;
    private final AdministratorActs acts;
    private final CurrentPerson me;

    ChangePerson(Accounts accounts, PeopleStore people, AdministratorActs acts, CurrentPerson me) {
        this.accounts = accounts;
        this.people = people;
        this.acts = acts;
        this.me = me;
    }

    /** Fields that are null stay as they are. */
    @Transactional
    PersonOutcome change(PersonId person, ProfileChange change, @Nullable String ifMatch) {
        me.inRole(Role.ADMIN);
        var now = accounts.find(person).orElse(null);
        if (now == null) {
            return new PersonOutcome.NoSuchPerson();
        }
        Versions.require(ifMatch, now.version());
        if (!change.hasKnownTimeZone()) {
            return new PersonOutcome.NoSuchTimeZone();
        }
        return switch (accounts.update(change.appliedTo(now))) {
            case DONE -> {
                acts.record(Act.UPDATE, person);
                yield new PersonOutcome.Changed(people.find(person).orElseThrow());
            }
            case USERNAME_TAKEN, EMAIL_TAKEN -> new PersonOutcome.UsernameTaken();
            case STALE -> new PersonOutcome.Stale();
        };
    }
}
