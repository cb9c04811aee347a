package org.cutis.platform;

import java.util.List;
import org.cutis.platform.ProblemBody.FieldError;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** What can go wrong with any call. */
public enum PlatformProblem implements Problem {
    MALFORMED_REQUEST(HttpStatus.BAD_REQUEST),
    INVALID_REQUEST(HttpStatus.UNPROCESSABLE_CONTENT),
    NOT_SIGNED_IN(HttpStatus.UNAUTHORIZED),
    NOT_ALLOWED(HttpStatus.FORBIDDEN),
    CROSS_SITE_REQUEST(HttpStatus.FORBIDDEN),
    NOT_FOUND(HttpStatus.NOT_FOUND),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    REQUEST_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    STALE_VERSION(HttpStatus.PRECONDITION_FAILED),
    VERSION_REQUIRED(HttpStatus.PRECONDITION_REQUIRED),
    IDEMPOTENCY_MISMATCH(HttpStatus.UNPROCESSABLE_CONTENT),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS),
    STORAGE_FULL(HttpStatus.INSUFFICIENT_STORAGE),
    TEMPORARILY_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
    SERVER_FAULT(HttpStatus.INTERNAL_SERVER_ERROR);

    private final HttpStatus status;

    PlatformProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    /**
     * A field that is well formed but cannot be.
     *
     * @param pointer JSON pointer to it
     * @param words key of what is wrong with it
     */
    public static ResponseEntity<ProblemBody> invalidField(String pointer, String words) {
        return INVALID_REQUEST.answerWithErrors(List.of(new FieldError(pointer, words, null)));
    }
}
