package org.cutis.platform;

/** Who saw or changed whose data. Filled by audit; called by each use case that shows or changes any. */
public interface AuditTrail {
    /**
     * Writes an act down in the transaction that it is done in: what cannot be written down is not done, and what is rolled
     * back leaves nothing. Reading may go without a transaction; it is then written down before anything is shown.
     *
     * <p>Reading one's own data is written down once an hour for each thing; all else every time.
     *
     * @throws IllegalStateException if something is changed outside of a transaction
     */
    void record(AuditEvent event);
}
