package org.cutis.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.cutis.platform.CurrentPerson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Before a dangerous act a person shows again who they are, unless they did so in the last ten minutes: a device left open is
 * then not enough.
 */
@Component
public class StepUp {
    private static final Duration LASTS = Duration.ofMinutes(10);

    private final JdbcClient db;
    private final CurrentPerson me;
    private final Clock clock;

    StepUp(JdbcClient db, CurrentPerson me, Clock clock) {
        this.db = db;
        this.me = me;
        this.clock = clock;
    }

    /** @throws org.cutis.platform.ProblemException 403 {@code step-up-required} */
    public void require() {
        if (!isFresh()) {
            throw IdentityProblem.STEP_UP_REQUIRED.exception();
        }
    }

    private boolean isFresh() {
        return db.sql("""
                select greatest(created_at, stepped_up_at) > :since from identity.session where id = :id
                """)
                .param("since", clock.instant().minus(LASTS).atOffset(ZoneOffset.UTC))
                .param("id", me.session())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    public void done() {
        db.sql("update identity.session set stepped_up_at = :now where id = :id")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", me.session())
                .update();
    }
}
