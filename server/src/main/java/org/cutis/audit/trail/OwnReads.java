package org.cutis.audit.trail;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.cutis.platform.AuditEvent;
import org.cutis.platform.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Which readings of one's own data this process has written down within this hour: a look at a list must not cost a write
 * each time. Only what is committed is in here, so two readings at the same moment may both be written down, as may one in
 * each process; none is left out.
 */
final class OwnReads {
    /** About 15 MB. When it is full it begins anew, and some are written down once more. */
    static final int MOST = 100_000;

    private static final long HOUR = Duration.ofHours(1).toSeconds();

    private volatile Hour current = new Hour(Long.MIN_VALUE, Set.of());

    private record Hour(long number, Set<Read> reads) {}

    private record Read(
            PersonId person,
            AuditEvent.Thing thing,
            @Nullable UUID id) {
        static Read of(AuditEvent event) {
            return new Read(event.subject(), event.thing(), event.thingId());
        }
    }

    boolean knows(AuditEvent event, Instant now) {
        var hour = current;
        return hour.number() == number(now) && hour.reads().contains(Read.of(event));
    }

    void add(AuditEvent event, Instant now) {
        hour(number(now)).reads().add(Read.of(event));
    }

    private Hour hour(long number) {
        var hour = current;
        if (hour.number() == number && hour.reads().size() < MOST) {
            return hour;
        }
        return begin(number);
    }

    private synchronized Hour begin(long number) {
        if (current.number() != number || current.reads().size() >= MOST) {
            current = new Hour(number, ConcurrentHashMap.newKeySet());
        }
        return current;
    }

    private static long number(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), HOUR);
    }
}
