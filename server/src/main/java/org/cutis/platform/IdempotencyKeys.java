package org.cutis.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * {@code Idempotency-Key}: a write that is sent twice is done once. A row stands for 24 hours and names what the first
 * request made.
 */
@Component
public class IdempotencyKeys implements PersonalData {
    private static final Duration KEPT = Duration.ofHours(24);

    private final JdbcClient db;
    private final Clock clock;

    IdempotencyKeys(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** What an earlier request with this key made; empty when there was none. 422 when its body was another one. */
    public Optional<UUID> madeBefore(PersonId person, String key, byte[] fingerprint) {
        return db.sql("""
                select resource_id, fingerprint from platform.idempotency_key
                where person_id = :person and key = :key and created_at > :since
                """)
                .param("person", person.value())
                .param("key", key)
                .param("since", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .query((row, number) -> {
                    if (!Arrays.equals(row.getBytes("fingerprint"), fingerprint)) {
                        throw PlatformProblem.IDEMPOTENCY_MISMATCH.exception();
                    }
                    return row.getObject("resource_id", UUID.class);
                })
                .optional();
    }

    /**
     * Takes the key in the transaction that makes the resource. A request with the same key at the same moment waits
     * here until that transaction ends.
     *
     * @return false when another request has it
     */
    public boolean take(PersonId person, String key, byte[] fingerprint, UUID resource) {
        var now = clock.instant();
        return db.sql("""
                insert into platform.idempotency_key as held (person_id, key, fingerprint, resource_id, created_at)
                values (:person, :key, :fingerprint, :resource, :now)
                on conflict (person_id, key) do update
                    set fingerprint = excluded.fingerprint, resource_id = excluded.resource_id, created_at = excluded.created_at
                    where held.created_at <= :expired
                """)
                        .param("person", person.value())
                        .param("key", key)
                        .param("fingerprint", fingerprint)
                        .param("resource", resource)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("expired", now.minus(KEPT).atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Gives the key back: what it made has been taken away again. */
    public void release(UUID resource) {
        db.sql("delete from platform.idempotency_key where resource_id = :resource")
                .param("resource", resource)
                .update();
    }

    @Override
    public void erase(PersonId person) {
        db.sql("delete from platform.idempotency_key where person_id = :person")
                .param("person", person.value())
                .update();
    }

    /** Removes keys that no longer hold. */
    public int forgetExpired() {
        return db.sql("delete from platform.idempotency_key where created_at <= :expired")
                .param("expired", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }
}
