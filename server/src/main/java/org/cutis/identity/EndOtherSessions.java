package org.cutis.identity;

import java.util.UUID;
import org.cutis.platform.PersonId;

/** Signs a person out of every other device, as after a new password. */
public interface EndOtherSessions {
    /** @return how many were ended */
    int endAllBut(UUID session, PersonId person);
}
