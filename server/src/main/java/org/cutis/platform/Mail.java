package org.cutis.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A letter to a person.
 *
 * @param kind its texts are {@code mail.<kind>.subject} and {@code mail.<kind>.text} in the bundle {@code mail}
 * @param values the places {0}, {1} … of its text
 * @param code shown large, to be typed in; never in the subject, which a locked screen shows
 */
public record Mail(
        PersonId to,
        String kind,
        List<String> values,
        @Nullable String code) {
    public Mail {
        values = List.copyOf(values);
    }

    public static Mail of(PersonId to, String kind, String... values) {
        return new Mail(to, kind, List.of(values), null);
    }

    public static Mail withCode(PersonId to, String kind, String code, String... values) {
        return new Mail(to, kind, List.of(values), code);
    }

    @Override
    public String toString() {
        return "mail of kind " + kind + " to " + to;
    }
}
