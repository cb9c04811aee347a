package org.cutis.identity.people;

/** What became of an administrator's act. */
sealed interface PersonOutcome {
    record Changed(Person person) implements PersonOutcome {}

    record Deleted() implements PersonOutcome {}

    record NoSuchPerson() implements PersonOutcome {}

    /** It would have left nobody who administers. */
    record LastAdministrator() implements PersonOutcome {}

    record UsernameTaken() implements PersonOutcome {}

    record NoSuchTimeZone() implements PersonOutcome {}

    record Stale() implements PersonOutcome {}
}
