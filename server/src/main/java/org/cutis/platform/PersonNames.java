package org.cutis.platform;

import java.util.Collection;
import java.util.Map;

/** What people are called. Filled by identity; whoever asks has asked first who may know. */
public interface PersonNames {
    /** First and last name; an account that is gone is left out. */
    Map<PersonId, String> of(Collection<PersonId> people);
}
