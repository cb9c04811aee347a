package org.cutis.platform;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One act, after FHIR's AuditEvent. Ids only: no name, no address, nothing of what was seen.
 *
 * @param actor who did it
 * @param subject whose data it is about
 * @param thingId which one; null for all of the kind, as in a list
 * @param reason why, where one had to be given
 */
public record AuditEvent(
        Actor actor,
        Act act,
        PersonId subject,
        Thing thing,
        @Nullable UUID thingId,
        @Nullable String reason) {

    public static final int LONGEST_REASON = 500;

    public AuditEvent {
        if (reason != null && reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException(
                    "a reason has at most " + LONGEST_REASON + " characters, had " + reason.length());
        }
    }

    /** What was done. A room that does something else adds it here, and its words in {@code web/src/texts}. */
    public enum Act {
        READ,
        CREATE,
        UPDATE,
        DELETE,
        RESTORE,
        SIGN_IN,
        SIGN_IN_FAILED,
        SIGN_OUT,
        PASSWORD_CHANGED,
        FACTOR_CHANGED,
        LINKED,
        UNLINKED,
        MADE_PATIENT,
        MADE_DOCTOR,
        MADE_ADMIN,
        SUSPENDED,
        READMITTED;

        /** Giving somebody this role. */
        public static Act made(Role role) {
            return switch (role) {
                case PATIENT -> MADE_PATIENT;
                case DOCTOR -> MADE_DOCTOR;
                case ADMIN -> MADE_ADMIN;
            };
        }
    }

    /** What it was done to. */
    public enum Thing {
        SCAN,
        INSIGHTS,
        ACCOUNT,
        LETTER
    }

    /**
     * A person, the server itself, or somebody who is not signed in.
     *
     * @param person null unless it is one
     */
    public record Actor(Kind kind, @Nullable PersonId person) {
        public static final Actor SYSTEM = new Actor(Kind.SYSTEM, null);
        public static final Actor ANONYMOUS = new Actor(Kind.ANONYMOUS, null);

        public Actor {
            if ((kind == Kind.PERSON) != (person != null)) {
                throw new IllegalArgumentException("an actor has an id exactly when it is a person");
            }
        }

        public static Actor of(PersonId person) {
            return new Actor(Kind.PERSON, person);
        }

        /** Whoever acts. */
        public enum Kind {
            PERSON,
            SYSTEM,
            ANONYMOUS
        }
    }

    /** Somebody's act on data of their own. */
    public static AuditEvent own(PersonId person, Act act, Thing thing, @Nullable UUID thingId) {
        return by(Actor.of(person), act, person, thing, thingId);
    }

    public static AuditEvent by(Actor actor, Act act, PersonId subject, Thing thing, @Nullable UUID thingId) {
        return new AuditEvent(actor, act, subject, thing, thingId, null);
    }

    public AuditEvent because(String why) {
        return new AuditEvent(actor, act, subject, thing, thingId, why);
    }

    public boolean isReadingOfOwn() {
        return act == Act.READ && subject.equals(actor.person());
    }
}
