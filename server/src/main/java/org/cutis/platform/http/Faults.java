package org.cutis.platform.http;

import jakarta.servlet.http.HttpServletResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.cutis.platform.PlatformProblem;
import org.cutis.platform.Problem;
import org.cutis.platform.ProblemBody;
import org.cutis.platform.ProblemException;
import org.cutis.platform.StorageFull;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns what frameworks throw into problems. What nobody expected is logged with its trace and told without it. */
@RestControllerAdvice
@Order(0)
class Faults {
    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    @ExceptionHandler
    ResponseEntity<ProblemBody> refused(ProblemException refusal) {
        return refusal.problem().answer(refusal.extra());
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> invalidBody(MethodArgumentNotValidException fault) {
        return invalidFields(fault.getBindingResult());
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> invalidParameters(HandlerMethodValidationException fault) {
        var errors = new ArrayList<ProblemBody.FieldError>();
        for (var result : fault.getParameterValidationResults()) {
            if (result instanceof ParameterErrors fields) {
                return invalidFields(fields);
            }
            for (var error : result.getResolvableErrors()) {
                var name = result.getMethodParameter().getParameterName();
                var code = error instanceof DefaultMessageSourceResolvable resolvable ? resolvable.getCode() : null;
                errors.add(new ProblemBody.FieldError("/" + name, words(error.getDefaultMessage()), code));
            }
        }
        return invalid(errors);
    }

    /** A value that is not of its field's type is malformed; one that is, but breaks a rule, is invalid. */
    private static ResponseEntity<ProblemBody> invalidFields(Errors found) {
        var errors = found.getFieldErrors().stream().map(Faults::fieldError).toList();
        boolean wrongType = found.getFieldErrors().stream().anyMatch(FieldError::isBindingFailure);
        Problem malformed = PlatformProblem.MALFORMED_REQUEST;
        return wrongType ? malformed.answerWithErrors(errors) : invalid(errors);
    }

    private static ProblemBody.FieldError fieldError(FieldError error) {
        // The framework's own words on a wrong type name classes of ours.
        var words = error.isBindingFailure() ? "invalid.type" : words(error.getDefaultMessage());
        return new ProblemBody.FieldError("/" + error.getField().replace('.', '/'), words, error.getCode());
    }

    private static ResponseEntity<ProblemBody> invalid(List<ProblemBody.FieldError> errors) {
        Problem problem = PlatformProblem.INVALID_REQUEST;
        return problem.answerWithErrors(errors);
    }

    private static String words(@Nullable String message) {
        return message == null ? "" : message;
    }

    @ExceptionHandler({
        HttpMessageNotReadableException.class,
        MethodArgumentTypeMismatchException.class,
        ServletRequestBindingException.class,
        MissingServletRequestPartException.class
    })
    ResponseEntity<ProblemBody> malformed(Exception fault) {
        // A body that was cut off while it was read.
        for (Throwable cause = fault.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException refusal) {
                return refused(refusal);
            }
        }
        return PlatformProblem.MALFORMED_REQUEST.answer();
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> tooLarge(MaxUploadSizeExceededException fault) {
        return PlatformProblem.REQUEST_TOO_LARGE.answer();
    }

    @ExceptionHandler({MultipartException.class, InvalidFileNameException.class})
    ResponseEntity<ProblemBody> brokenUpload(RuntimeException fault) {
        return StorageFull.causes(fault) ? diskFull() : PlatformProblem.MALFORMED_REQUEST.answer();
    }

    @ExceptionHandler({NoResourceFoundException.class, NoHandlerFoundException.class})
    ResponseEntity<ProblemBody> unknownAddress(Exception fault) {
        return PlatformProblem.NOT_FOUND.answer();
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> wrongMethod(
            HttpRequestMethodNotSupportedException fault, HttpServletResponse response) {
        var methods = fault.getSupportedMethods();
        if (methods != null) {
            response.setHeader(HttpHeaders.ALLOW, String.join(", ", methods));
        }
        return PlatformProblem.METHOD_NOT_ALLOWED.answer();
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> wrongMediaType(HttpMediaTypeNotSupportedException fault) {
        return PlatformProblem.UNSUPPORTED_MEDIA_TYPE.answer();
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> notAcceptable(HttpMediaTypeNotAcceptableException fault) {
        return PlatformProblem.NOT_ACCEPTABLE.answer();
    }

    private static ResponseEntity<ProblemBody> databaseAway(Exception fault) {
        LOG.warn("The database is away: {}", fault.getClass().getSimpleName());
        return PlatformProblem.TEMPORARILY_UNAVAILABLE.answer(Map.of("retryAfterSeconds", 2L));
    }

    /**
     * Whether PostgreSQL went away under the request, in whichever wrapping: it cannot be connected to (class 08), has
     * been shut down, crashed or is starting (57P01 to 57P03), or the pool says so, which gives no state: that its
     * connection is closed, or that it waited in vain for one.
     */
    static boolean isDatabaseAway(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                var state = sql.getSQLState();
                return state == null || state.startsWith("08") || state.startsWith("57P0");
            }
        }
        return false;
    }

    private static ResponseEntity<ProblemBody> diskFull() {
        LOG.error("A request failed: the disk is full");
        return PlatformProblem.STORAGE_FULL.answer();
    }

    /** The caller has gone; there is nobody to answer. */
    @ExceptionHandler
    void callerGone(AsyncRequestNotUsableException fault) {
        LOG.debug("The caller went away");
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> unexpected(Exception fault) {
        if (isDatabaseAway(fault)) {
            return databaseAway(fault);
        }
        if (StorageFull.causes(fault)) {
            return diskFull();
        }
        LOG.error("A request failed", fault);
        Problem problem = PlatformProblem.SERVER_FAULT;
        return problem.answer();
    }
}
