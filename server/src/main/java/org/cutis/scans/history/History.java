package org.cutis.scans.history;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.cutis.platform.AuditEvent;
import org.cutis.platform.AuditEvent.Act;
import org.cutis.platform.AuditEvent.Thing;
import org.cutis.platform.AuditTrail;
import org.cutis.platform.CurrentPerson;
import org.cutis.platform.Page;
import org.cutis.platform.UseCase;
import org.cutis.scans.ScanId;
import org.cutis.scans.ScanRetention;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** A person's scans: list, delete, restore. */
@UseCase
class History {
    private final HistoryStore history;
    private final Searches searches;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final CurrentPerson me;
    private final Clock clock;

    History(
            HistoryStore history,
            Searches searches,
            AuditTrail audit,
            TransactionTemplate transaction,
            CurrentPerson me,
            Clock clock) {
        this.history = history;
        this.searches = searches;
        this.audit = audit;
        this.transaction = transaction;
        this.me = me;
        this.clock = clock;
    }

    /**
     * What page of the list is wanted.
     *
     * @param before the last id of the page before
     */
    record Wanted(int limit, @Nullable UUID before, boolean count, boolean deleted) {
        boolean isFirst() {
            return before == null;
        }
    }

    /** One page, newest first. A search that narrows anything is kept among the recent ones. */
    Page<ScanRow> list(Filters filters, Wanted wanted) {
        var person = me.signedIn();
        audit.record(AuditEvent.own(person, Act.READ, Thing.SCAN, null));
        if (!filters.isEmpty() && wanted.isFirst() && !wanted.deleted()) {
            transaction.executeWithoutResult(status -> searches.remember(person, filters));
        }
        var since = restorableSince();
        var rows = history.list(person, filters, wanted.deleted(), since, wanted.before(), wanted.limit());
        var count = wanted.count() ? history.count(person, filters, wanted.deleted(), since) : null;
        return Page.of(rows, wanted.limit(), ScanRow::id, count);
    }

    /** @return false when there is no such scan of the caller's */
    @Transactional
    boolean delete(ScanId scan) {
        var person = me.signedIn();
        boolean deleted = history.delete(person, scan, clock.instant());
        if (deleted) {
            audit.record(AuditEvent.own(person, Act.DELETE, Thing.SCAN, scan.value()));
        }
        return deleted;
    }

    /** @return how many were deleted */
    @Transactional
    int clear() {
        var person = me.signedIn();
        int deleted = history.deleteAll(person, clock.instant());
        if (deleted > 0) {
            audit.record(AuditEvent.own(person, Act.DELETE, Thing.SCAN, null));
        }
        return deleted;
    }

    /** @return false when there is no such deleted scan of the caller's, or its time is over */
    @Transactional
    boolean restore(ScanId scan) {
        var person = me.signedIn();
        boolean restored = history.restore(person, scan, restorableSince());
        if (restored) {
            audit.record(AuditEvent.own(person, Act.RESTORE, Thing.SCAN, scan.value()));
        }
        return restored;
    }

    private Instant restorableSince() {
        return clock.instant().minus(ScanRetention.RESTORABLE);
    }
}
