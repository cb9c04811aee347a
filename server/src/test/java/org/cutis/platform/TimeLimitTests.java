package org.cutis.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

class TimeLimitTests {
    @Test
    void work_that_waits_for_ever_is_ended() {
        assertThatThrownBy(() -> TimeLimit.run(Duration.ofMillis(50), TimeLimitTests::waitForEver))
                .hasMessage("interrupted");
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void work_that_ends_in_time_leaves_nothing_behind_that_hits_the_next() {
        for (int job = 0; job < 2_000; job++) {
            TimeLimit.run(Duration.ofMillis(1), () -> Thread.onSpinWait());
            assertThat(Thread.interrupted()).isFalse();
        }
    }

    private static void waitForEver() {
        try {
            new Semaphore(0).acquire();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }
}
