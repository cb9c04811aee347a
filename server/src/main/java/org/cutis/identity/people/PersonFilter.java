package org.cutis.identity.people;

import java.util.Arrays;
import java.util.List;
import org.cutis.platform.Role;
import org.jspecify.annotations.Nullable;

/**
 * Which people are wanted; what is null narrows nothing.
 *
 * @param q words, each of which is part of a name, the address or the username
 */
record PersonFilter(
        @Nullable String q, @Nullable Role role, @Nullable Boolean suspended) {
    List<String> words() {
        return q == null || q.isBlank() ? List.of() : Arrays.asList(q.strip().split("\\s+"));
    }
}
