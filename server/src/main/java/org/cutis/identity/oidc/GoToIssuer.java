package org.cutis.identity.oidc;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.cutis.identity.IdentityProblem;
import org.cutis.identity.StepUp;
import org.cutis.platform.CurrentPerson;
import org.cutis.platform.OpenToAll;
import org.cutis.platform.RateLimits;
import org.cutis.platform.RateLimits.Limit;
import org.cutis.platform.UseCase;
import org.jspecify.annotations.Nullable;

/** The way out: sends a person to an issuer, to sign in or to link what they are there to their account. */
@UseCase
class GoToIssuer {
    private static final Limit PER_ADDRESS = new Limit("oidc-address", 600, Duration.ofHours(1));

    private final Providers providers;
    private final Issuers issuers;
    private final Attempts attempts;
    private final RateLimits limits;
    private final StepUp stepUp;
    private final CurrentPerson me;
    private final SecureRandom random = new SecureRandom();

    GoToIssuer(
            Providers providers,
            Issuers issuers,
            Attempts attempts,
            RateLimits limits,
            StepUp stepUp,
            CurrentPerson me) {
        this.providers = providers;
        this.issuers = issuers;
        this.attempts = attempts;
        this.limits = limits;
        this.stepUp = stepUp;
        this.me = me;
    }

    /** Where to go, or why not. */
    sealed interface Outcome {
        /** @param browser secret for the browser to keep until it comes back */
        record Go(URI signInPage, String browser) implements Outcome {
            @Override
            public String toString() {
                return "go";
            }
        }

        record NoSuchProvider() implements Outcome {}

        record NotNow(IdentityProblem reason) implements Outcome {}
    }

    @OpenToAll(because = "whoever wants to sign in has to see how")
    List<Provider> choices() {
        return providers.all();
    }

    @OpenToAll(because = "who it is turns out when they come back; limited per address")
    Outcome signIn(String provider, URI back, String target, Visitor visitor) {
        limits.take(PER_ADDRESS, visitor.address());
        return go(provider, back, target, null);
    }

    Outcome link(String provider, URI back, String target, Visitor visitor) {
        var session = me.session();
        stepUp.require();
        limits.take(PER_ADDRESS, visitor.address());
        return go(provider, back, target, session);
    }

    private Outcome go(String id, URI back, String target, @Nullable UUID linking) {
        var provider = providers.find(id).orElse(null);
        if (provider == null) {
            return new Outcome.NoSuchProvider();
        }
        var attempt = Attempt.begin(back, target, linking);
        try {
            // First, since an attempt that cannot begin needs no row.
            var page = issuers.signInPage(provider, attempt);
            var browser = secret();
            attempts.add(attempt, provider, browser);
            return new Outcome.Go(page, browser);
        } catch (IssuerFault fault) {
            return new Outcome.NotNow(fault.told(provider));
        }
    }

    private String secret() {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
