package org.cutis.audit.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.cutis.platform.AuditEvent;
import org.cutis.platform.PersonId;
import org.junit.jupiter.api.Test;

class OwnReadsTests {
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    private final OwnReads reads = new OwnReads();

    @Test
    void what_was_read_is_known_until_the_hour_ends() {
        var read = aRead();
        reads.add(read, NINE);

        assertThat(reads.knows(read, NINE.plusSeconds(3_599))).isTrue();
        assertThat(reads.knows(read, NINE.plusSeconds(3_600))).isFalse();
        assertThat(reads.knows(aRead(), NINE)).isFalse();
    }

    @Test
    void when_the_memory_is_full_it_begins_anew() {
        var first = aRead();
        reads.add(first, NINE);
        for (int number = 1; number < OwnReads.MOST; number++) {
            reads.add(aRead(), NINE);
        }
        assertThat(reads.knows(first, NINE)).isTrue();

        reads.add(aRead(), NINE);

        assertThat(reads.knows(first, NINE)).isFalse();
    }

    private static AuditEvent aRead() {
        return AuditEvent.own(
                new PersonId(UUID.randomUUID()), AuditEvent.Act.READ, AuditEvent.Thing.SCAN, UUID.randomUUID());
    }
}
