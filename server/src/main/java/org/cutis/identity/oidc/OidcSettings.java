package org.cutis.identity.oidc;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An issuer of the operator's choice, when {@code CUTIS_OIDC_ISSUER} names one.
 *
 * @param issuer its address, below which {@code /.well-known/openid-configuration} stands
 * @param clientSecret the secret itself, or in a file that {@code clientSecretFile} names
 * @param name what people know it by; unless set, the host's
 */
@ConfigurationProperties("cutis.oidc")
record OidcSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("") String clientSecretFile,
        @Nullable String name) {
    /** Without the secret. */
    @Override
    public String toString() {
        return "issuer " + issuer;
    }
}
