package org.cutis.scans.result;

import java.util.Optional;
import org.cutis.platform.CurrentPerson;
import org.cutis.platform.UseCase;
import org.cutis.scans.Scan;
import org.cutis.scans.ScanId;
import org.cutis.scans.ScanStore;

/** A person reads one of their scans. Another person's is as unknown as one that never was. */
@UseCase
class OneScan {
    private final ScanStore scans;
    private final CurrentPerson me;

    OneScan(ScanStore scans, CurrentPerson me) {
        this.scans = scans;
        this.me = me;
    }

    Optional<Scan> read(ScanId id) {
        return scans.find(me.signedIn(), id);
    }
}
