package org.cutis.kit;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cutis.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A long history without the wait: copies of a scan that was really uploaded, each a minute younger than the last. */
public final class ManyScans {
    private final JdbcClient db;
    private final Ids ids;

    public ManyScans(House house) {
        this.db = house.db();
        this.ids = new Ids(house.clock());
    }

    /** @return their ids, oldest first */
    public List<String> copiesOf(String scan, int number, Instant first) {
        var made = new ArrayList<String>();
        for (int copy = 0; copy < number; copy++) {
            var id = ids.next();
            copy(scan, id, first.plus(Duration.ofMinutes(copy)));
            made.add(id.toString());
        }
        return made;
    }

    private void copy(String scan, UUID id, Instant createdAt) {
        db.sql("""
                insert into scans.scan
                    (person_id, id, kind, status, created_at, format, stored_width, stored_height, orientation, report,
                     outcome, condition, probability, risk_level, risk_class, risk_score, risk_urgency, search_text)
                select person_id, :copy, kind, status, :createdAt, format, stored_width, stored_height, orientation, report,
                     outcome, condition, probability, risk_level, risk_class, risk_score, risk_urgency, search_text
                from scans.scan where id = :scan
                """)
                .param("copy", id)
                .param("createdAt", createdAt.atOffset(ZoneOffset.UTC))
                .param("scan", UUID.fromString(scan))
                .update();
    }
}
