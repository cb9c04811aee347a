package org.cutis.identity.profile;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cutis.platform.PersonId;
import org.cutis.platform.PersonNames;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people are called, for other rooms. */
@Component
class Names implements PersonNames {
    private final JdbcClient db;

    Names(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Map<PersonId, String> of(Collection<PersonId> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        return db
                .sql("select id, first_name || ' ' || last_name as name from identity.account where id in (:ids)")
                .param("ids", people.stream().map(PersonId::value).toList())
                .query((row, number) -> Map.entry(new PersonId(row.getObject("id", UUID.class)), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
