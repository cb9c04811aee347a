package org.cutis.identity.access;

import java.util.Arrays;
import java.util.UUID;
import org.cutis.platform.CurrentPerson;
import org.cutis.platform.PersonId;
import org.cutis.platform.PlatformProblem;
import org.cutis.platform.Role;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The caller of the request that this thread serves. */
@Component
class SecurityContextPerson implements CurrentPerson {
    @Override
    public PersonId signedIn() {
        return caller().person();
    }

    @Override
    public PersonId inRole(Role... roles) {
        var caller = caller();
        if (!Arrays.asList(roles).contains(caller.role())) {
            throw PlatformProblem.NOT_ALLOWED.exception();
        }
        return caller.person();
    }

    @Override
    public UUID session() {
        return caller().session();
    }

    private static SignedIn caller() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn caller) {
            return caller;
        }
        throw PlatformProblem.NOT_SIGNED_IN.exception();
    }
}
