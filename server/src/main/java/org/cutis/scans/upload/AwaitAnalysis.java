package org.cutis.scans.upload;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.cutis.platform.AuditEvent;
import org.cutis.platform.AuditTrail;
import org.cutis.platform.Blobs;
import org.cutis.platform.IdempotencyKeys;
import org.cutis.platform.Wakeups;
import org.cutis.scans.Scan;
import org.cutis.scans.ScanId;
import org.cutis.scans.ScanProblem;
import org.cutis.scans.ScanSignals;
import org.cutis.scans.ScanStore;
import org.cutis.vision.PhotoRefused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Waits a while for an analysis, so that the common answer to an upload is the report itself. */
@Component
class AwaitAnalysis {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ScanStore scans;
    private final ScanSignals signals;
    private final IdempotencyKeys keys;
    private final Blobs blobs;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    AwaitAnalysis(
            ScanStore scans,
            ScanSignals signals,
            IdempotencyKeys keys,
            Blobs blobs,
            AuditTrail audit,
            TransactionTemplate transaction) {
        this.scans = scans;
        this.signals = signals;
        this.keys = keys;
        this.blobs = blobs;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Listens from now on; to be called before the scan is committed, so that no signal is missed. */
    Waiting begin(ScanId scan) {
        return new Waiting(scan);
    }

    /** For a scan that is stored already. */
    UploadOutcome of(Scan scan) {
        try (var waiting = begin(scan.id())) {
            return scan.status().ended() ? outcome(scan) : waiting.outcome(scan);
        }
    }

    private UploadOutcome outcome(Scan scan) {
        return switch (scan.status()) {
            case DONE -> new UploadOutcome.Analysed(scan);
            case QUEUED, RUNNING -> new UploadOutcome.Queued(scan);
            case FAILED ->
                ScanProblem.PHOTO_UNREADABLE.type().equals(scan.failure())
                        ? takeBack(scan)
                        : new UploadOutcome.Queued(scan);
        };
    }

    /** The decoder found the picture damaged while its sender is still here to be told: nothing is kept. */
    private UploadOutcome takeBack(Scan scan) {
        transaction.executeWithoutResult(status -> {
            scans.remove(scan.person(), scan.id());
            keys.release(scan.id().value());
            audit.record(AuditEvent.by(
                    AuditEvent.Actor.SYSTEM,
                    AuditEvent.Act.DELETE,
                    scan.person(),
                    AuditEvent.Thing.SCAN,
                    scan.id().value()));
        });
        blobs.delete(scan.blob("photo"));
        return damaged();
    }

    private static UploadOutcome damaged() {
        return new UploadOutcome.Refused(PhotoRefused.Reason.UNREADABLE);
    }

    /** One request that waits. */
    final class Waiting implements AutoCloseable {
        private final Semaphore signalled = new Semaphore(0);
        private final Wakeups.Subscription subscription;

        private Waiting(ScanId scan) {
            this.subscription = signals.listen(scan, signalled::release);
        }

        UploadOutcome outcome(Scan stored) {
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (true) {
                boolean inTime = awaitUntil(end);
                var now = scans.findEvenDeleted(stored.person(), stored.id()).orElse(null);
                if (now == null) {
                    // Another request of the same upload waited too, and took it back.
                    return damaged();
                }
                if (now.status().ended() || !inTime) {
                    return AwaitAnalysis.this.outcome(now);
                }
            }
        }

        private boolean awaitUntil(long end) {
            try {
                return signalled.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        @Override
        public void close() {
            subscription.close();
        }
    }
}
