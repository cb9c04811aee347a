package org.cutis.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class EvenTimeTests {
    private static final Duration LEAST = Duration.ofMillis(250);

    @Test
    void what_is_done_at_once_is_answered_no_sooner_than_the_rest() {
        long start = System.nanoTime();

        assertThat(EvenTime.of(() -> "done")).isEqualTo("done");

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(LEAST);
    }

    @Test
    void so_is_what_fails() {
        long start = System.nanoTime();

        assertThatThrownBy(() -> EvenTime.of(() -> {
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(LEAST);
    }
}
