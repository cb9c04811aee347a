package org.cutis.scans.erasure;

import org.cutis.platform.PersonId;
import org.cutis.platform.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Removes a person's scans and searches. Their photos and pictures, without a row and without a key, are swept. */
@Component
class EraseScans implements PersonalData {
    private final JdbcClient db;

    EraseScans(JdbcClient db) {
        this.db = db;
    }

    @Override
    public void erase(PersonId person) {
        db.sql("delete from scans.scan where person_id = :person")
                .param("person", person.value())
                .update();
        db.sql("delete from scans.search where person_id = :person")
                .param("person", person.value())
                .update();
    }
}
