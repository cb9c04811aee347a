package org.cutis.identity.people;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.cutis.platform.PersonId;
import org.cutis.platform.Role;
import org.jspecify.annotations.Nullable;

/**
 * A person as an administrator sees them.
 *
 * @param suspendedAt null for who may sign in
 * @param suspensionReason for other administrators
 * @param version counts changes, for If-Match
 */
record Person(
        PersonId id,
        String email,
        @Nullable String username,
        String firstName,
        String lastName,
        Role role,
        String locale,
        String timeZone,
        Instant createdAt,
        @Nullable Instant suspendedAt,
        @Nullable String suspensionReason,
        long version) {

    /** One row of a list and, with an ETag, one person. */
    @Schema(name = "Person")
    record Body(
            UUID id,
            String email,
            @Nullable String username,
            String firstName,
            String lastName,
            Role role,
            String locale,
            String timeZone,
            Instant createdAt,
            boolean suspended,
            @Nullable Instant suspendedAt,
            @Nullable String suspensionReason) {}

    Body body() {
        return new Body(
                id.value(),
                email,
                username,
                firstName,
                lastName,
                role,
                locale,
                timeZone,
                createdAt,
                suspendedAt != null,
                suspendedAt,
                suspensionReason);
    }

    @Override
    public String toString() {
        return "person " + id;
    }
}
