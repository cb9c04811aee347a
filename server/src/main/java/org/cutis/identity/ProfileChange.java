package org.cutis.identity;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What can be changed of an account, by its owner or an administrator; a field that is null or absent stays as it is. */
public record ProfileChange(
        @Nullable @Size(min = 3, max = 40) @Pattern(regexp = "[\\p{L}\\p{N}._-]+")
        String username,

        @Nullable @Size(min = 1, max = 100) @Pattern(regexp = "\\P{Cc}*[\\S&&\\P{Cc}]\\P{Cc}*")
        String firstName,

        @Nullable @Size(min = 1, max = 100) @Pattern(regexp = "\\P{Cc}*[\\S&&\\P{Cc}]\\P{Cc}*")
        String lastName,

        @Nullable @Pattern(regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,6}")
        String locale,

        @Nullable @Size(max = 60) String timeZone) {

    /** The account as it is after the change. */
    public Account appliedTo(Account now) {
        return new Account(
                now.id(),
                now.email(),
                username == null ? now.username() : username.strip(),
                firstName == null ? now.firstName() : firstName.strip(),
                lastName == null ? now.lastName() : lastName.strip(),
                now.passwordHash(),
                now.role(),
                locale == null ? now.locale() : Locale.forLanguageTag(locale).toLanguageTag(),
                timeZone == null ? now.timeZone() : timeZone,
                now.version());
    }

    /** False when it names a time zone that there is not. */
    public boolean hasKnownTimeZone() {
        try {
            return timeZone == null || ZoneId.of(timeZone) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
