package org.cutis.scans.upload;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cutis.platform.AuditEvent;
import org.cutis.platform.AuditTrail;
import org.cutis.platform.BlobName;
import org.cutis.platform.Blobs;
import org.cutis.platform.IdempotencyKeys;
import org.cutis.platform.PersonId;
import org.cutis.scans.ScanRetention;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Clears away what nobody names: scans whose time to be restored is over, and blobs without a row. */
@Component
class Sweep {
    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

    /** Far longer than the longest upload: a blob is written before its row, and must not be swept between the two. */
    private static final Duration GRACE = Duration.ofHours(1);

    private final JdbcClient db;
    private final Blobs blobs;
    private final IdempotencyKeys keys;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Sweep(
            JdbcClient db,
            Blobs blobs,
            IdempotencyKeys keys,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.db = db;
        this.blobs = blobs;
        this.keys = keys;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Kind {
        @Bean
        Task<Void> sweepScansJob(Sweep sweep) {
            return Tasks.recurring("sweep-scans", FixedDelay.of(Duration.ofHours(1)))
                    .execute((job, context) -> sweep.run());
        }
    }

    void run() {
        var now = clock.instant();
        keys.forgetExpired();
        int scans = removeExpired(now);
        int orphans = sweepBlobs(now.minus(GRACE));
        if (scans + orphans > 0) {
            LOG.info("Swept {} scans deleted long ago and {} blobs that nothing names", scans, orphans);
        }
    }

    private int removeExpired(Instant now) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var gone = db.sql("delete from scans.scan where deleted_at < :before returning person_id, id")
                    .param("before", now.minus(ScanRetention.RESTORABLE).atOffset(ZoneOffset.UTC))
                    .query((row, number) -> AuditEvent.by(
                            AuditEvent.Actor.SYSTEM,
                            AuditEvent.Act.DELETE,
                            new PersonId(row.getObject("person_id", UUID.class)),
                            AuditEvent.Thing.SCAN,
                            row.getObject("id", UUID.class)))
                    .list();
            gone.forEach(audit::record);
            return gone.size();
        }));
    }

    /** @return how many were removed */
    int sweepBlobs(Instant olderThan) {
        return blobs.sweep("scans", olderThan, this::nobodyNames);
    }

    private boolean nobodyNames(BlobName blob) {
        return scanOf(blob)
                .map(scan -> !db.sql("select exists (select 1 from scans.scan where person_id = :person and id = :id)")
                        .param("person", blob.person().value())
                        .param("id", scan)
                        .query(Boolean.class)
                        .single())
                .orElse(false);
    }

    /** Empty for what is no blob of a scan; it stays. */
    private static Optional<UUID> scanOf(BlobName blob) {
        try {
            return Optional.of(UUID.fromString(Path.of(blob.path()).getName(1).toString()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
