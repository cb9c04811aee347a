package org.cutis.identity.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWT;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.net.MalformedURLException;
import java.util.HashSet;
import java.util.Set;
import org.cutis.identity.IdentityProblem;

/** Checks one issuer's identity tokens: signature, issuer, audience, nonce and time, as OpenID Connect Core 3.1.3.7 asks. */
final class IdentityTokens {
    private static final int LONGEST_KEY_SET = 256 * 1024;

    /** Those with a key that only the issuer has; never "none", nor one of a secret that we share. */
    private static final Set<JWSAlgorithm> ALGORITHMS = algorithms();

    private final IDTokenValidator validator;

    IdentityTokens(Provider provider, OIDCProviderMetadata issuer, int patienceMillis) throws IssuerFault {
        try {
            var keys = JWKSourceBuilder.<SecurityContext>create(
                            issuer.getJWKSetURI().toURL(),
                            new DefaultResourceRetriever(patienceMillis, patienceMillis, LONGEST_KEY_SET))
                    // It would keep threads of its own.
                    .refreshAheadCache(false)
                    .build();
            this.validator = new IDTokenValidator(
                    provider.issuer(), provider.clientId(), new JWSVerificationKeySelector<>(ALGORITHMS, keys), null);
        } catch (MalformedURLException e) {
            throw new IssuerFault(IdentityProblem.ISSUER_FAILED, e);
        }
    }

    IDTokenClaimsSet check(JWT token, Nonce nonce) throws IssuerFault {
        try {
            var claims = validator.validate(token, nonce);
            var party = claims.getAuthorizedParty();
            if (party != null
                    && !party.getValue().equals(validator.getClientID().getValue())) {
                throw new IssuerFault(IdentityProblem.ISSUER_FAILED, "the token was made for another client");
            }
            return claims;
        } catch (KeySourceException e) {
            throw new IssuerFault(IdentityProblem.ISSUER_UNREACHABLE, e);
        } catch (BadJOSEException | JOSEException e) {
            throw new IssuerFault(IdentityProblem.ISSUER_FAILED, e);
        }
    }

    private static Set<JWSAlgorithm> algorithms() {
        var all = new HashSet<>(JWSAlgorithm.Family.RSA);
        all.addAll(JWSAlgorithm.Family.EC);
        return Set.copyOf(all);
    }
}
