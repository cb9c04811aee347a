package org.cutis.scans.upload;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.cutis.platform.AuditEvent;
import org.cutis.platform.AuditTrail;
import org.cutis.platform.Blobs;
import org.cutis.platform.CurrentPerson;
import org.cutis.platform.IdempotencyKeys;
import org.cutis.platform.Ids;
import org.cutis.platform.Jobs;
import org.cutis.platform.PersonId;
import org.cutis.platform.PlatformProblem;
import org.cutis.platform.RateLimits;
import org.cutis.platform.RateLimits.Limit;
import org.cutis.platform.UseCase;
import org.cutis.scans.Scan;
import org.cutis.scans.ScanId;
import org.cutis.scans.ScanStore;
import org.cutis.vision.Photo;
import org.cutis.vision.PhotoRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.multipart.MultipartFile;

/**
 * Takes a photo in: the blob first, then row, job, idempotency key and audit entry in one transaction. A crash before the commit leaves
 * a blob that no row names, which is swept; a crash after it leaves a job, which another process takes up.
 */
@UseCase
class UploadScan {
    private static final Limit PER_PERSON = new Limit("upload", 1_200, Duration.ofHours(1));

    /** A sender's clock may be wrong by so much. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofDays(1);

    /** Older than any photo of skin in colour; also keeps what the database cannot hold away from it. */
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    private final Blobs blobs;
    private final ScanStore scans;
    private final Jobs jobs;
    private final AnalysisJob analysis;
    private final AwaitAnalysis await;
    private final UploadRoom room;
    private final IdempotencyKeys keys;
    private final RateLimits limits;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final CurrentPerson me;
    private final Ids ids;
    private final Clock clock;

    UploadScan(
            Blobs blobs,
            ScanStore scans,
            Jobs jobs,
            AnalysisJob analysis,
            AwaitAnalysis await,
            UploadRoom room,
            IdempotencyKeys keys,
            RateLimits limits,
            AuditTrail audit,
            TransactionTemplate transaction,
            CurrentPerson me,
            Ids ids,
            Clock clock) {
        this.blobs = blobs;
        this.scans = scans;
        this.jobs = jobs;
        this.analysis = analysis;
        this.await = await;
        this.room = room;
        this.keys = keys;
        this.limits = limits;
        this.audit = audit;
        this.transaction = transaction;
        this.me = me;
        this.ids = ids;
        this.clock = clock;
    }

    /** What came of taking the file in: a new scan, one that was there before, or an answer without any. */
    private sealed interface Kept {
        record New(Scan scan) implements Kept {}

        record Before(Scan scan) implements Kept {}

        record Nothing(UploadOutcome outcome) implements Kept {}
    }

    /** Memory is held while the file is taken in, not while its analysis is waited for. */
    UploadOutcome upload(MultipartFile file, NewScan wanted) {
        var person = me.signedIn();
        limits.take(PER_PERSON, person.toString());
        if (wanted.kind() != Scan.Kind.LESION) {
            return new UploadOutcome.KindNotAvailable();
        }
        if (wanted.capturedAt() != null
                && wanted.capturedAt().isAfter(clock.instant().plus(CLOCK_TOLERANCE))) {
            return new UploadOutcome.CapturedInFuture();
        }
        if (wanted.capturedAt() != null && wanted.capturedAt().isBefore(EARLIEST)) {
            return new UploadOutcome.CapturedTooLongAgo();
        }
        var id = new ScanId(ids.next());
        try (var waiting = await.begin(id)) {
            return switch (room.with(file, bytes -> keep(id, person, bytes, wanted))) {
                case Kept.New kept -> waiting.outcome(kept.scan());
                case Kept.Before kept -> await.of(kept.scan());
                case Kept.Nothing none -> none.outcome();
            };
        }
    }

    private Kept keep(ScanId id, PersonId person, byte[] file, NewScan wanted) {
        var fingerprint = fingerprint(file, wanted);
        var earlier = earlier(person, wanted.idempotencyKey(), fingerprint);
        if (earlier.isPresent()) {
            return new Kept.Before(earlier.get());
        }
        Photo photo;
        try {
            photo = Photo.read(file).withoutMetadata();
        } catch (PhotoRefused refused) {
            return new Kept.Nothing(new UploadOutcome.Refused(refused.reason()));
        }
        var scan = queued(id, person, photo, wanted);
        blobs.put(scan.blob("photo"), photo.bytes());
        if (Boolean.TRUE.equals(transaction.execute(status -> commit(scan, wanted, fingerprint)))) {
            return new Kept.New(scan);
        }
        // The same upload was sent twice at the same moment, and the other one was first.
        blobs.delete(scan.blob("photo"));
        return earlier(person, wanted.idempotencyKey(), fingerprint)
                .<Kept>map(Kept.Before::new)
                .orElseThrow(PlatformProblem.TEMPORARILY_UNAVAILABLE::exception);
    }

    private boolean commit(Scan scan, NewScan wanted, byte[] fingerprint) {
        var key = wanted.idempotencyKey();
        if (key != null && !keys.take(scan.person(), key, fingerprint, scan.id().value())) {
            return false;
        }
        int waiting = scans.unfinished(scan.person());
        scans.add(scan);
        jobs.enqueue(analysis.of(scan, waiting));
        audit.record(AuditEvent.own(
                scan.person(),
                AuditEvent.Act.CREATE,
                AuditEvent.Thing.SCAN,
                scan.id().value()));
        return true;
    }

    private Scan queued(ScanId id, PersonId person, Photo photo, NewScan wanted) {
        return new Scan(
                id,
                person,
                wanted.kind(),
                Scan.Status.QUEUED,
                clock.instant(),
                wanted.capturedAt(),
                wanted.bodySite(),
                wanted.lesionId(),
                wanted.note(),
                photo.format(),
                photo.storedWidth(),
                photo.storedHeight(),
                photo.orientation(),
                null,
                null,
                null,
                1);
    }

    private Optional<Scan> earlier(PersonId person, @Nullable String key, byte[] fingerprint) {
        return key == null
                ? Optional.empty()
                : keys.madeBefore(person, key, fingerprint)
                        .flatMap(scan -> scans.findEvenDeleted(person, new ScanId(scan)));
    }

    private static byte[] fingerprint(byte[] file, NewScan wanted) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(wanted.fields().getBytes(StandardCharsets.UTF_8));
            return digest.digest(file);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
