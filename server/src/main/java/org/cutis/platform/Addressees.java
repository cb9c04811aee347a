package org.cutis.platform;

import java.util.Locale;
import java.util.Optional;

/** Where a person gets letters. Filled by the room that keeps accounts. */
public interface Addressees {
    /** @return empty when there is no such person any more */
    Optional<Addressee> find(PersonId person);

    /** @param name they are addressed by */
    record Addressee(String email, String name, Locale locale) {
        @Override
        public String toString() {
            return "addressee";
        }
    }
}
