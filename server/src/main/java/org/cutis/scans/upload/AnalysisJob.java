package org.cutis.scans.upload;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.util.UUID;
import org.cutis.platform.PersonId;
import org.cutis.scans.Scan;
import org.cutis.scans.ScanId;
import org.springframework.stereotype.Component;

/** Names the job that analyses a scan, and how soon it is that scan's turn. */
@Component
class AnalysisJob {
    static final String KIND = "analyse-scan";

    /** So far back goes one person's queue; behind that all wait in the order they came. */
    private static final int FURTHEST_BACK = 1_000;

    /** What a job knows. */
    record Ref(UUID person, UUID scan) {
        PersonId personId() {
            return new PersonId(person);
        }

        ScanId scanId() {
            return new ScanId(scan);
        }
    }

    /**
     * The more of a person's scans wait, the further back the next one stands: the first of each person comes before the
     * second of any, so that one person's hundred photos hold nobody up.
     */
    TaskInstance<Ref> of(Scan scan, int waiting) {
        return new TaskInstance.Builder<Ref>(KIND, scan.id().toString())
                .data(new Ref(scan.person().value(), scan.id().value()))
                .priority(-Math.min(waiting, FURTHEST_BACK))
                .build();
    }
}
