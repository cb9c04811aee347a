package org.cutis.identity.signin;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Clears away what nobody can use any more: codes, challenges, and sessions a month after their end, with their tokens. */
@Component
class ForgetExpired {
    private static final Duration SESSIONS_STAY = Duration.ofDays(30);

    private final JdbcClient db;
    private final Clock clock;

    ForgetExpired(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Kind {
        @Bean
        Task<Void> forgetSignInsJob(ForgetExpired forget) {
            return Tasks.recurring("forget-sign-ins", FixedDelay.of(Duration.ofHours(1)))
                    .execute((job, context) -> forget.run());
        }
    }

    void run() {
        var now = clock.instant();
        for (var table : new String[] {"one_time_code", "challenge"}) {
            db.sql("delete from identity." + table + " where expires_at < :now")
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .update();
        }
        db.sql("delete from identity.session where least(expires_at, revoked_at) < :before")
                .param("before", now.minus(SESSIONS_STAY).atOffset(ZoneOffset.UTC))
                .update();
    }
}
