package org.cutis.kit;

import java.util.List;
import java.util.UUID;

/** What was written down of a person, seen from behind. */
public final class Trail {
    private final House house;

    public Trail(House house) {
        this.house = house;
    }

    /** Oldest first, each as {@code PERSON READ SCAN}; with the id of the thing where it is not the person's own. */
    public List<String> of(Person person) {
        return of(person.id());
    }

    public List<String> of(UUID person) {
        return house.db()
                .sql("""
                select actor_kind || ' ' || act || ' ' || thing
                    || case when thing_id is null or thing_id = person_id then '' else ' ' || thing_id end
                from audit.entry where person_id = :person order by id
                """)
                .param("person", person)
                .query((row, number) -> row.getString(1))
                .list();
    }
}
