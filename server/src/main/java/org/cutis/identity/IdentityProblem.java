package org.cutis.identity;

import org.cutis.platform.Problem;
import org.springframework.http.HttpStatus;

/** How identity says no. */
public enum IdentityProblem implements Problem {
    ACCOUNT_EXISTS(HttpStatus.CONFLICT),
    USERNAME_TAKEN(HttpStatus.CONFLICT),
    WEAK_PASSWORD(HttpStatus.UNPROCESSABLE_CONTENT),
    PASSWORDS_DIFFER(HttpStatus.UNPROCESSABLE_CONTENT),
    WRONG_CREDENTIALS(HttpStatus.UNAUTHORIZED),
    WRONG_PASSWORD(HttpStatus.UNPROCESSABLE_CONTENT),
    SESSION_ENDED(HttpStatus.UNAUTHORIZED),
    SETUP_CLOSED(HttpStatus.FORBIDDEN);

    private final HttpStatus status;

    IdentityProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
