package org.cutis.scans.history;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.cutis.scans.BodySite;
import org.cutis.scans.Scan;
import org.cutis.vision.Condition;
import org.cutis.vision.LesionReport.Risk.Level;
import org.jspecify.annotations.Nullable;

/**
 * What a list of scans is narrowed to; a field that is null narrows nothing.
 *
 * @param q words that all occur in the note, the body site or the name of the leading condition, in any language
 * @param condition the leading one
 * @param from first day, UTC
 * @param to last day, UTC
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Filters(
        @Nullable @Size(max = LONGEST) @Pattern(regexp = TEXT)
        String q,

        Scan.@Nullable Kind kind,
        @Nullable Level risk,
        @Nullable Condition condition,
        @Nullable BodySite bodySite,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable UUID lesionId) {
    static final int LONGEST = 200;
    static final String TEXT = "[^\\x00]*";

    Filters {
        q = q == null || q.isBlank() ? null : q.strip();
    }

    @JsonIgnore
    boolean isEmpty() {
        return Stream.of(q, kind, risk, condition, bodySite, from, to, lesionId).allMatch(Objects::isNull);
    }

    /** The words of {@code q}, lower case. */
    List<String> words() {
        return q == null
                ? List.of()
                : Arrays.stream(q.toLowerCase(Locale.ROOT).split("\\s+")).toList();
    }
}
