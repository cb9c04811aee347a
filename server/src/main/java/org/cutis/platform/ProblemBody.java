package org.cutis.platform;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code application/problem+json}.
 *
 * @param type {@code /problems/<name>}
 * @param title what went wrong, in the caller's language
 * @param detail what the person can do, in the caller's language; the key of those words until the answer is written
 * @param errors for validation: each field by JSON pointer
 * @param requestId by which an operator finds the log lines
 * @param extra further fields, named in docs/problems.md
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Problem")
public record ProblemBody(
        String type,
        @Nullable String title,
        int status,
        @Nullable String detail,
        @Nullable List<FieldError> errors,
        @Nullable String requestId,
        @JsonIgnore Map<String, Object> extra) {

    /**
     * @param pointer JSON pointer (RFC 6901) to the field, or {@code /} and the parameter's name
     * @param detail what is wrong with it
     * @param code for programs, where there is one
     */
    public record FieldError(
            String pointer, String detail, @Nullable String code) {}

    static ProblemBody of(Problem problem, String detail, Map<String, Object> extra) {
        return new ProblemBody(
                "/problems/" + problem.type(), null, problem.status().value(), detail, null, null, Map.copyOf(extra));
    }

    @JsonAnyGetter
    @Schema(hidden = true)
    public Map<String, Object> fields() {
        return extra;
    }

    public ProblemBody withErrors(List<FieldError> found) {
        return new ProblemBody(type, title, status, detail, List.copyOf(found), requestId, extra);
    }

    public ProblemBody inWords(@Nullable String words, @Nullable String advice, @Nullable String request) {
        return new ProblemBody(type, words, status, advice, errors, request, extra);
    }
}
