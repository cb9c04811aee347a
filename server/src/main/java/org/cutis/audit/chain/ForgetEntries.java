package org.cutis.audit.chain;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Removes the beginning of the chain that was kept long enough, and marks where it begins now. */
@Component
class ForgetEntries {
    private static final Logger LOG = LoggerFactory.getLogger(ForgetEntries.class);
    private static final int BATCH = 10_000;

    private final JdbcClient db;
    private final Marks marks;
    private final AuditSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ForgetEntries(JdbcClient db, Marks marks, AuditSettings settings, TransactionTemplate transaction, Clock clock) {
        this.db = db;
        this.marks = marks;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Kind {
        @Bean
        Task<Void> forgetAuditEntriesJob(ForgetEntries forget) {
            return Tasks.recurring("forget-audit-entries", FixedDelay.of(Duration.ofDays(1)))
                    .execute((job, context) -> forget.run());
        }
    }

    /** Once a day the log says where the chain stands: what is kept of it elsewhere shows whether an end was cut off. */
    void run() {
        var before = clock.instant().atOffset(ZoneOffset.UTC).minus(settings.retention());
        while (Boolean.TRUE.equals(transaction.execute(status -> forgetSome(before)))) {
            LOG.info("Audit entries from before {} were removed", before.toLocalDate());
        }
        var head = Objects.requireNonNull(transaction.execute(status -> marks.lockHead()));
        if (head.sequence() > 0) {
            LOG.info("The audit trail stands at {}", head);
        }
    }

    /** The mark first: only what lies before it may be deleted. */
    private boolean forgetSome(OffsetDateTime before) {
        marks.lockHead();
        var start = marks.start();
        var last = lastToGo(start, before);
        if (last.sequence() == start.sequence()) {
            return false;
        }
        marks.put(Mark.START, last);
        db.sql("delete from audit.entry where sequence <= :last")
                .param("last", last.sequence())
                .update();
        return true;
    }

    /** What follows one that is to stay stays too, whatever its time: a chain has no holes. */
    private Link lastToGo(Link start, OffsetDateTime before) {
        return db.sql("""
                with next as (
                    select sequence, hash, happened_at from audit.entry
                    where sequence > :start and sequence <= :start + :batch)
                select sequence, hash from next
                where sequence < coalesce(
                    (select min(sequence) from next where happened_at >= :before), :start + :batch + 1)
                order by sequence desc limit 1
                """)
                .param("start", start.sequence())
                .param("batch", BATCH)
                .param("before", before)
                .query((row, number) -> new Link(row.getLong("sequence"), row.getBytes("hash")))
                .optional()
                .orElse(start);
    }
}
