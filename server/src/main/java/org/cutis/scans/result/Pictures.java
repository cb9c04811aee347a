package org.cutis.scans.result;

import java.util.Optional;
import org.cutis.platform.AuditEvent;
import org.cutis.platform.AuditTrail;
import org.cutis.platform.BlobName;
import org.cutis.platform.Blobs;
import org.cutis.platform.CurrentPerson;
import org.cutis.platform.StorageFull;
import org.cutis.platform.UseCase;
import org.cutis.scans.Megapixels;
import org.cutis.scans.Scan;
import org.cutis.scans.ScanId;
import org.cutis.scans.ScanStore;
import org.cutis.vision.PhotoRefused;
import org.cutis.vision.photo.Orientation;
import org.springframework.http.MediaType;

/** A person looks at pictures of one of their scans. Each is made once and kept, encrypted like the photo. */
@UseCase
class Pictures {
    private final ScanStore scans;
    private final Blobs blobs;
    private final Megapixels megapixels;
    private final AuditTrail audit;
    private final CurrentPerson me;

    Pictures(ScanStore scans, Blobs blobs, Megapixels megapixels, AuditTrail audit, CurrentPerson me) {
        this.scans = scans;
        this.blobs = blobs;
        this.megapixels = megapixels;
        this.audit = audit;
        this.me = me;
    }

    /** A picture and what it is. */
    record Shown(byte[] bytes, MediaType type) {}

    /** What came of looking. */
    sealed interface Outcome {
        record Found(Shown picture) implements Outcome {}

        record NoSuchScan() implements Outcome {}

        /** The report has no such part, or the photo cannot be decoded. */
        record NotAvailable() implements Outcome {}
    }

    Outcome show(ScanId id, Picture wanted) {
        var person = me.signedIn();
        var scan = scans.find(person, id).orElse(null);
        if (scan == null) {
            return new Outcome.NoSuchScan();
        }
        audit.record(AuditEvent.own(person, AuditEvent.Act.READ, AuditEvent.Thing.SCAN, id.value()));
        if (wanted == Picture.FULL && scan.orientation() == Orientation.UPRIGHT) {
            return new Outcome.Found(
                    new Shown(stored(scan), MediaType.valueOf(scan.format().mediaType())));
        }
        return kept(scan, wanted)
                .<Outcome>map(bytes -> new Outcome.Found(new Shown(bytes, wanted.type())))
                .orElseGet(Outcome.NotAvailable::new);
    }

    private Optional<byte[]> kept(Scan scan, Picture wanted) {
        var name = scan.blob(wanted.blob());
        var before = blobs.get(name);
        if (before.isPresent()) {
            return before;
        }
        var made = wanted.isCopy() ? copy(scan, wanted) : wanted.overlay(scan);
        made.ifPresent(bytes -> keep(name, bytes));
        return made;
    }

    /** Without room on the disk, old photos can still be looked at: what cannot be kept is made anew the next time. */
    private void keep(BlobName name, byte[] bytes) {
        try {
            blobs.put(name, bytes);
        } catch (RuntimeException fault) {
            if (!StorageFull.causes(fault)) {
                throw fault;
            }
        }
    }

    private Optional<byte[]> copy(Scan scan, Picture wanted) {
        // Room first: what waits for it must not hold the whole file in memory meanwhile.
        try (var room = megapixels.take(scan.photo(new byte[0]))) {
            var madeMeanwhile = blobs.get(scan.blob(wanted.blob()));
            return madeMeanwhile.isPresent() ? madeMeanwhile : Optional.of(wanted.copy(scan.photo(stored(scan))));
        } catch (PhotoRefused damaged) {
            return Optional.empty();
        }
    }

    private byte[] stored(Scan scan) {
        return blobs.get(scan.blob("photo"))
                .orElseThrow(() -> new IllegalStateException("the photo of " + scan + " is not there"));
    }
}
