package org.cutis.platform.blobs;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whether blobs may be deleted now. Who copies the database first and the blobs after it holds {@link #PAUSE}, so that no
 * blob goes in between which the copy of the database still names; its lock ends with its session, whatever happens to it.
 * What is not deleted then has no row any more and falls to a later sweep.
 */
@Component
public class Deletions {
    /** Key of the advisory lock: deletions share it, a backup has it alone. Any number that nothing else locks. */
    public static final long PAUSE = 0x626c6f6273L;

    private final TransactionTemplate transaction;
    private final JdbcClient db;

    Deletions(TransactionTemplate transaction, JdbcClient db) {
        this.transaction = transaction;
        this.db = db;
    }

    /** @return whether it was done */
    boolean unlessPaused(Runnable deletion) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean free = db.sql("select pg_try_advisory_xact_lock_shared(:pause)")
                    .param("pause", PAUSE)
                    .query(Boolean.class)
                    .single();
            if (free) {
                deletion.run();
            }
            return free;
        }));
    }
}
