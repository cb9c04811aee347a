package org.cutis.identity;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.cutis.platform.Role;
import org.jspecify.annotations.Nullable;

/** An account as its owner gets it. */
@Schema(name = "Account")
public record AccountBody(
        UUID id,
        String email,
        @Nullable String username,
        String firstName,
        String lastName,
        Role role,
        String locale,
        String timeZone) {}
