package org.cutis.identity.access;

import java.util.List;
import java.util.UUID;
import org.cutis.platform.PersonId;
import org.cutis.platform.Role;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A caller whose token was checked and whose session stands. The role is the account's of now, not the token's of then. */
final class SignedIn extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1;

    private final transient PersonId person;
    private final transient Role role;
    private final transient UUID session;

    SignedIn(PersonId person, Role role, UUID session) {
        super(List.of(new SimpleGrantedAuthority("ROLE_" + role)));
        this.person = person;
        this.role = role;
        this.session = session;
        setAuthenticated(true);
    }

    PersonId person() {
        return person;
    }

    Role role() {
        return role;
    }

    UUID session() {
        return session;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return person;
    }
}
