package org.cutis.identity.oidc;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Google, when {@code CUTIS_GOOGLE_CLIENT_ID} is set.
 *
 * @param issuer Google's address; nothing but a test sets another
 * @param clientSecret the secret itself, or in a file that {@code clientSecretFile} names
 */
@ConfigurationProperties("cutis.google")
record GoogleSettings(
        @DefaultValue("https://accounts.google.com") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("") String clientSecretFile) {
    /** Without the secret. */
    @Override
    public String toString() {
        return "Google";
    }
}
