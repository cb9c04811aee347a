package org.cutis.platform;

import java.util.UUID;

/** A person with an account, in whichever role. */
public record PersonId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
