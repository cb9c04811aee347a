package org.cutis.identity.people;

import java.util.Optional;
import java.util.UUID;
import org.cutis.platform.AuditEvent.Act;
import org.cutis.platform.CurrentPerson;
import org.cutis.platform.Page;
import org.cutis.platform.PersonId;
import org.cutis.platform.Role;
import org.cutis.platform.UseCase;
import org.jspecify.annotations.Nullable;

/** An administrator looks for people. */
@UseCase
class FindPeople {
    private final PeopleStore people;
    private final AdministratorActs acts;
    private final CurrentPerson me;

    FindPeople(PeopleStore people, AdministratorActs acts, CurrentPerson me) {
        this.people = people;
        this.acts = acts;
        this.me = me;
    }

    /** @param before the last id of the page before */
    Page<Person> list(PersonFilter filter, @Nullable UUID before, int limit, boolean count) {
        me.inRole(Role.ADMIN);
        var found = people.list(filter, before, limit);
        return Page.of(found, limit, person -> person.id().value(), count ? people.count(filter) : null);
    }

    Optional<Person> one(PersonId person) {
        me.inRole(Role.ADMIN);
        var found = people.find(person);
        found.ifPresent(one -> acts.record(Act.READ, person));
        return found;
    }
}
