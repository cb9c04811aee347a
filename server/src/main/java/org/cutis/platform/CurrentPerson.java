package org.cutis.platform;

import java.util.UUID;

/** Who is calling. The only way to know; identity fills it from the access token. */
public interface CurrentPerson {
    /**
     * @return the person
     * @throws ProblemException 401 when nobody is signed in
     */
    PersonId signedIn();

    /**
     * @return the person, when in one of the roles
     * @throws ProblemException 401 when nobody is signed in, 403 when in another role
     */
    PersonId inRole(Role... roles);

    /**
     * @return the session the access token belongs to
     * @throws ProblemException 401 when nobody is signed in
     */
    UUID session();
}
