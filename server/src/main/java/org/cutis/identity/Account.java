package org.cutis.identity;

import org.cutis.platform.PersonId;
import org.cutis.platform.Role;
import org.jspecify.annotations.Nullable;

/**
 * A person's account.
 *
 * @param email lower case; unique
 * @param username unique, whatever its case; null when none was chosen
 * @param passwordHash Argon2id, in its own encoded form; null when the person signs in by an account elsewhere only
 * @param locale BCP 47 tag
 * @param timeZone name in the IANA database
 * @param version counts changes, for If-Match
 */
public record Account(
        PersonId id,
        String email,
        @Nullable String username,
        String firstName,
        String lastName,
        @Nullable String passwordHash,
        Role role,
        String locale,
        String timeZone,
        long version) {

    /** What its owner sees of it. */
    public AccountBody body() {
        return new AccountBody(id.value(), email, username, firstName, lastName, role, locale, timeZone);
    }

    @Override
    public String toString() {
        return "account " + id;
    }
}
