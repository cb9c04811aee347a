package org.cutis.identity.oidc;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One way to an issuer and back.
 *
 * @param state comes back in the address
 * @param nonce comes back inside of the identity token
 * @param verifier proves to the issuer that whoever redeems the code has asked for it (RFC 7636)
 * @param back address that the issuer sends the person to
 * @param target page of ours to show at the end
 * @param linking session of a person who adds this way in to their account; null when somebody signs in
 */
record Attempt(
        State state,
        Nonce nonce,
        CodeVerifier verifier,
        URI back,
        String target,
        @Nullable UUID linking) {
    static Attempt begin(URI back, String target, @Nullable UUID linking) {
        return new Attempt(new State(), new Nonce(), new CodeVerifier(), back, target, linking);
    }

    @Override
    public String toString() {
        return "attempt";
    }
}
