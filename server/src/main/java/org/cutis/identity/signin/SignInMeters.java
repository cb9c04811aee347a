package org.cutis.identity.signin;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.function.Supplier;
import org.cutis.platform.PlatformProblem;
import org.cutis.platform.ProblemException;
import org.springframework.stereotype.Component;

/** Counts attempts to sign in by what came of them; knows nothing of whose they were. */
@Component
class SignInMeters {
    private static final String SIGNED_IN = "signed-in";
    private static final String WRONG = "wrong-credentials";
    private static final String CHALLENGED = "challenged";
    private static final String TOO_MANY = "too-many";
    private static final String FAULT = "fault";

    private final MeterRegistry meters;

    SignInMeters(MeterRegistry meters) {
        this.meters = meters;
        // From the start, so that an alert on what has not happened yet has something to look at.
        List.of(SIGNED_IN, WRONG, CHALLENGED, TOO_MANY, FAULT).forEach(this::counter);
    }

    SignInOutcome count(Supplier<SignInOutcome> attempt) {
        var word = FAULT;
        try {
            var outcome = attempt.get();
            word = switch (outcome) {
                case SignInOutcome.SignedIn in -> SIGNED_IN;
                case SignInOutcome.Challenged challenged -> CHALLENGED;
                default -> WRONG;
            };
            return outcome;
        } catch (ProblemException refusal) {
            word = refusal.problem() == PlatformProblem.TOO_MANY_REQUESTS ? TOO_MANY : FAULT;
            throw refusal;
        } finally {
            counter(word).increment();
        }
    }

    private Counter counter(String outcome) {
        return Counter.builder("cutis.logins")
                .description("Attempts to sign in with a password")
                .tag("outcome", outcome)
                .register(meters);
    }
}
