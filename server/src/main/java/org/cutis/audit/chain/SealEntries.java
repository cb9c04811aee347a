package org.cutis.audit.chain;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Chains what is not in the chain yet. One process does it at a time, and no act waits for it. An act that commits late has an
 * older time than some that are sealed: the order of the chain is the sealer's, not that of the clock.
 */
@Component
class SealEntries {
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final int BATCH = 1_000;

    private final JdbcClient db;
    private final JdbcTemplate batches;
    private final Marks marks;
    private final TransactionTemplate transaction;

    SealEntries(JdbcClient db, JdbcTemplate batches, Marks marks, TransactionTemplate transaction) {
        this.db = db;
        this.batches = batches;
        this.marks = marks;
        this.transaction = transaction;
    }

    @Configuration(proxyBeanMethods = false)
    static class Kind {
        @Bean
        Task<Void> sealAuditEntriesJob(SealEntries seal) {
            return Tasks.recurring("seal-audit-entries", FixedDelay.of(PAUSE)).execute((job, context) -> seal.run());
        }
    }

    void run() {
        int sealed = BATCH;
        while (sealed == BATCH) {
            sealed = Objects.requireNonNull(transaction.execute(status -> sealSome()));
        }
    }

    private record Sealed(Entry entry, Link link) {}

    /** @return how many */
    private int sealSome() {
        var link = marks.lockHead();
        var sealed = new ArrayList<Sealed>();
        for (var entry : unsealed()) {
            link = link.next(entry);
            sealed.add(new Sealed(entry, link));
        }
        if (!sealed.isEmpty()) {
            batches.batchUpdate(
                    "update audit.entry set sequence = ?, hash = ? where person_id = ? and id = ?",
                    sealed.stream()
                            .map(each -> new Object[] {
                                each.link().sequence(),
                                each.link().hash(),
                                each.entry().person(),
                                each.entry().id()
                            })
                            .toList());
            marks.put(Mark.HEAD, link);
        }
        return sealed.size();
    }

    private List<Entry> unsealed() {
        return db.sql("select " + Entry.COLUMNS
                        + " from audit.entry where sequence is null order by happened_at, id limit :limit")
                .param("limit", BATCH)
                .query((row, number) -> Entry.of(row))
                .list();
    }
}
