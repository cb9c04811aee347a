package org.cutis.insights;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.cutis.platform.PersonId;
import org.cutis.scans.ScanFinding;
import org.cutis.scans.Scans;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The findings that an insight is made of. */
@Component
public class Findings {
    /** Enough for a photo a day over thirteen years; what is older is left out, and said so. */
    public static final int MOST = 5_000;

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 30);

    /** A sender's clock may be ahead; such photos are of now. */
    private static final Duration AHEAD = Duration.ofDays(2);

    private final Scans scans;
    private final Clock clock;

    Findings(Scans scans, Clock clock) {
        this.scans = scans;
        this.clock = clock;
    }

    /** All of a person, oldest first. */
    public List<ScanFinding> all(PersonId person) {
        return scans.findings(person, startOf(EARLIEST), clock.instant().plus(AHEAD), MOST);
    }

    /**
     * Those of a span of days, oldest first.
     *
     * @param from first day, UTC; none: from the beginning
     * @param to last day, UTC; none: until now
     */
    public List<ScanFinding> between(PersonId person, @Nullable LocalDate from, @Nullable LocalDate to) {
        var end = to == null ? clock.instant().plus(AHEAD) : startOf(to).plus(Duration.ofDays(1));
        return scans.findings(person, startOf(from == null ? EARLIEST : from), end, MOST);
    }

    /** Days that no scan can be of, and the database cannot hold, are the first or the last it might be of. */
    private static Instant startOf(LocalDate day) {
        var held = day.isBefore(EARLIEST) ? EARLIEST : day.isAfter(LATEST) ? LATEST : day;
        return held.atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
