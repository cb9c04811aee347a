package org.cutis.audit.chain;

import java.util.Optional;
import org.cutis.platform.secrets.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the marks. What counts is what was sealed under the master key; the number beside it is for the trigger. */
@Repository
class Marks {
    private final JdbcClient db;
    private final Secrets secrets;

    Marks(JdbcClient db, Secrets secrets) {
        this.db = db;
        this.secrets = secrets;
    }

    /** Only one at a time goes on from here, until its transaction ends: two would seal two chains. */
    Link lockHead() {
        return find(Mark.HEAD, " for update").orElseGet(() -> {
            db.sql("insert into audit.mark (name, sequence, sealed) values ('HEAD', 0, :sealed) on conflict do nothing")
                    .param("sealed", sealed(Mark.HEAD, Link.BEFORE_ALL))
                    .update();
            return find(Mark.HEAD, " for update").orElseThrow();
        });
    }

    Link start() {
        return find(Mark.START, "").orElse(Link.BEFORE_ALL);
    }

    /** @throws org.cutis.platform.secrets.SealBroken if somebody else has written it: nothing is built on that */
    private Optional<Link> find(Mark mark, String lock) {
        return db.sql("select sealed from audit.mark where name = :name" + lock)
                .param("name", mark.name())
                .query(byte[].class)
                .optional()
                .map(bytes -> Link.ofBytes(secrets.open(bytes, mark.context())));
    }

    void put(Mark mark, Link link) {
        db.sql("""
                insert into audit.mark (name, sequence, sealed) values (:name, :sequence, :sealed)
                on conflict (name) do update set sequence = excluded.sequence, sealed = excluded.sealed
                """)
                .param("name", mark.name())
                .param("sequence", link.sequence())
                .param("sealed", sealed(mark, link))
                .update();
    }

    private byte[] sealed(Mark mark, Link link) {
        return secrets.seal(link.bytes(), mark.context());
    }
}
