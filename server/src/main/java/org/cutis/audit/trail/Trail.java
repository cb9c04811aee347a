package org.cutis.audit.trail;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.cutis.platform.AuditEvent;
import org.cutis.platform.AuditTrail;
import org.cutis.platform.Ids;
import org.cutis.platform.http.RequestIds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** One insert for each act, on the connection that the act is done on. */
@Component
class Trail implements AuditTrail {
    private final JdbcClient db;
    private final Ids ids;
    private final Clock clock;
    private final OwnReads ownReads = new OwnReads();

    Trail(JdbcClient db, Ids ids, Clock clock) {
        this.db = db;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void record(AuditEvent event) {
        if (event.act() != AuditEvent.Act.READ && !TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(event.act() + " is to be written down in the transaction that does it");
        }
        var now = clock.instant();
        if (!event.isReadingOfOwn()) {
            insert(event, now);
        } else if (!ownReads.knows(event, now)) {
            insert(event, now);
            afterCommit(() -> ownReads.add(event, now));
        }
    }

    private void insert(AuditEvent event, Instant now) {
        var actor = event.actor().person();
        db.sql("""
                insert into audit.entry
                    (person_id, id, happened_at, actor_kind, actor_id, act, thing, thing_id, reason, request_id)
                values (:person, :id, :now, :actorKind, :actor, :act, :thing, :thingId, :reason, :request)
                """)
                .param("person", event.subject().value())
                .param("id", ids.next())
                // As the database keeps it.
                .param("now", now.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .param("actorKind", event.actor().kind().name())
                .param("actor", actor == null ? null : actor.value())
                .param("act", event.act().name())
                .param("thing", event.thing().name())
                .param("thingId", event.thingId())
                .param("reason", event.reason())
                .param("request", RequestIds.current())
                .update();
    }

    /** What is rolled back was not written down, and must not count as if it were. */
    private static void afterCommit(Runnable action) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            action.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                action.run();
            }
        });
    }
}
