package org.cutis.scans.result;

import java.util.Optional;
import org.cutis.platform.AuditEvent;
import org.cutis.platform.AuditTrail;
import org.cutis.platform.CurrentPerson;
import org.cutis.platform.UseCase;
import org.cutis.scans.Scan;
import org.cutis.scans.ScanId;
import org.cutis.scans.ScanStore;

/** A person reads one of their scans. Another person's is as unknown as one that never was. */
@UseCase
class OneScan {
    private final ScanStore scans;
    private final AuditTrail audit;
    private final CurrentPerson me;

    OneScan(ScanStore scans, AuditTrail audit, CurrentPerson me) {
        this.scans = scans;
        this.audit = audit;
        this.me = me;
    }

    Optional<Scan> read(ScanId id) {
        var person = me.signedIn();
        var scan = scans.find(person, id);
        scan.ifPresent(
                found -> audit.record(AuditEvent.own(person, AuditEvent.Act.READ, AuditEvent.Thing.SCAN, id.value())));
        return scan;
    }
}
