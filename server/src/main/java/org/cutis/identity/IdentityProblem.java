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
    ACCOUNT_SUSPENDED(HttpStatus.FORBIDDEN),
    WRONG_CODE(HttpStatus.UNPROCESSABLE_CONTENT),
    CHALLENGE_ENDED(HttpStatus.UNAUTHORIZED),
    STEP_UP_REQUIRED(HttpStatus.FORBIDDEN),
    FACTOR_IS_ON(HttpStatus.CONFLICT),
    EMAIL_NOT_CONFIRMED(HttpStatus.CONFLICT),
    SESSION_ENDED(HttpStatus.UNAUTHORIZED),
    NO_SUCH_SESSION(HttpStatus.NOT_FOUND),
    NO_SUCH_PERSON(HttpStatus.NOT_FOUND),
    LAST_ADMINISTRATOR(HttpStatus.CONFLICT),
    SETUP_CLOSED(HttpStatus.FORBIDDEN),
    NO_SUCH_PROVIDER(HttpStatus.NOT_FOUND),
    ISSUER_UNREACHABLE(HttpStatus.SERVICE_UNAVAILABLE),
    ISSUER_FAILED(HttpStatus.BAD_GATEWAY),
    ISSUER_EMAIL_NOT_VERIFIED(HttpStatus.FORBIDDEN),
    ACCOUNT_EXISTS_LINK_FIRST(HttpStatus.CONFLICT),
    IDENTITY_LINKED_ELSEWHERE(HttpStatus.CONFLICT),
    SIGN_IN_CANCELLED(HttpStatus.UNAUTHORIZED),
    SIGN_IN_EXPIRED(HttpStatus.UNAUTHORIZED),
    NO_SUCH_IDENTITY(HttpStatus.NOT_FOUND),
    LAST_WAY_IN(HttpStatus.CONFLICT),
    NO_PASSWORD(HttpStatus.CONFLICT);

    private final HttpStatus status;

    IdentityProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
