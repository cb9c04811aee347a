package org.cutis.identity.oidc;

import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;

/**
 * An issuer that the operator has set up.
 *
 * @param id part of our addresses, and so of the one that the issuer was told to send people back to
 * @param name what people know it by
 */
record Provider(String id, String name, Issuer issuer, ClientID clientId, Secret secret) {
    @Override
    public String toString() {
        return "provider " + id;
    }
}
