package org.cutis.identity.profile;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What a person may change; a field that is null or absent stays as it is. */
record ProfileChange(
        @Nullable @Size(min = 3, max = 40) @Pattern(regexp = "[\\p{L}\\p{N}._-]+")
        String username,

        @Nullable @Size(min = 1, max = 100) @Pattern(regexp = "\\P{Cc}*[\\S&&\\P{Cc}]\\P{Cc}*")
        String firstName,

        @Nullable @Size(min = 1, max = 100) @Pattern(regexp = "\\P{Cc}*[\\S&&\\P{Cc}]\\P{Cc}*")
        String lastName,

        @Nullable @Pattern(regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,6}")
        String locale,

        @Nullable @Size(max = 60) String timeZone) {}
