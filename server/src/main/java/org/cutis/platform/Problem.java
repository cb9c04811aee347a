package org.cutis.platform;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A way of saying no, RFC 9457. Each room has one enum of these; the type is the constant's name in kebab-case and never
 * changes. Title and detail are in {@code messages*.properties} under that name and are put in when the answer is
 * written, in the caller's language. Each has a section in {@code docs/problems.md}.
 */
public interface Problem {
    /** Of a request that a controller has refused: the type of the problem. */
    String ATTRIBUTE = Problem.class.getName() + ".type";

    String name();

    HttpStatus status();

    /** Such as {@code photo-too-large}. */
    default String type() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    default ResponseEntity<ProblemBody> answer() {
        return answer(Map.of());
    }

    /** @param extra further fields of the answer; ids and numbers only, never health data */
    default ResponseEntity<ProblemBody> answer(Map<String, Object> extra) {
        return answerInWords("problem." + type() + ".detail", extra);
    }

    /** @param detail key of the words that say what to do, where the usual ones of this problem do not fit */
    default ResponseEntity<ProblemBody> answerInWords(String detail, Map<String, Object> extra) {
        return ResponseEntity.status(status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemBody.of(this, detail, extra));
    }

    /** @param errors one for each field that is wrong */
    default ResponseEntity<ProblemBody> answerWithErrors(List<ProblemBody.FieldError> errors) {
        return ResponseEntity.status(status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemBody.of(this, "problem." + type() + ".detail", Map.of())
                        .withErrors(errors));
    }

    default ProblemException exception() {
        return new ProblemException(this, Map.of());
    }
}
