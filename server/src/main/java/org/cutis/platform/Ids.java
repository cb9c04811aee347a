package org.cutis.platform;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes UUIDv7 ids (RFC 9562, 5.7): 48 bits of time, so that new rows lie beside each other, then random bits. */
@Component
public class Ids {
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private long last;

    public Ids(Clock clock) {
        this.clock = clock;
    }

    /** An id greater than every one that this process made before, also within one millisecond. */
    public UUID next() {
        long time = clock.millis();
        long bits = random.nextLong();
        synchronized (this) {
            // 12 bits below the milliseconds count up, so that ids of one process sort in the order they were made.
            long stamp = Math.max(time << 12, last + 1);
            last = stamp;
            return new UUID((stamp >>> 12) << 16 | 0x7000L | (stamp & 0xFFF), bits >>> 2 | 0x8000000000000000L);
        }
    }
}
