package org.cutis.identity.oidc;

import org.cutis.identity.IdentityProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An issuer did not do its part; the problem says what the person is told. */
class IssuerFault extends Exception {
    private static final long serialVersionUID = 1;

    private static final Logger LOG = LoggerFactory.getLogger(IssuerFault.class);

    private final IdentityProblem problem;

    IssuerFault(IdentityProblem problem, String why) {
        super(why);
        this.problem = problem;
    }

    IssuerFault(IdentityProblem problem, Throwable cause) {
        super(cause);
        this.problem = problem;
    }

    /** What to tell the person, once the operator has been told; of what the issuer sent, only of what class the fault is. */
    IdentityProblem told(Provider provider) {
        if (problem != IdentityProblem.SIGN_IN_CANCELLED) {
            var cause = getCause();
            LOG.warn(
                    "Nobody could sign in by {}: {} ({})",
                    provider.id(),
                    problem.type(),
                    cause == null ? getMessage() : cause.getClass().getSimpleName());
        }
        return problem;
    }
}
