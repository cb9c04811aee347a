package org.cutis.identity.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.UUID;
import org.cutis.identity.AccessTokens;
import org.cutis.platform.PersonId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Signing and checking of access tokens (RFC 9068 in spirit: type {@code at+jwt}, issuer, audience, session). */
@Configuration(proxyBeanMethods = false)
class Tokens {
    private static final String ISSUER = "cutis";
    private static final String AUDIENCE = "cutis-api";
    private static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");

    static final String SESSION = "sid";

    @Bean
    @SuppressWarnings("JavaUtilDate") // The library's own interface.
    AccessTokens accessTokens(SigningKeys keys, Clock clock) {
        return (PersonId person, UUID session) -> {
            var now = clock.instant();
            var key = keys.current();
            var claims = new JWTClaimsSet.Builder()
                    .issuer(ISSUER)
                    .audience(AUDIENCE)
                    .subject(person.toString())
                    .claim(SESSION, session.toString())
                    .issueTime(Date.from(now))
                    .expirationTime(Date.from(now.plus(AccessTokens.LIFETIME)))
                    .build();
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .type(TYPE)
                            .build(),
                    claims);
            try {
                token.sign(new RSASSASigner(key));
            } catch (JOSEException e) {
                throw new IllegalStateException("an access token could not be signed", e);
            }
            return token.serialize();
        };
    }

    /** Only RS256, only our type, issuer and audience; no leeway, since the clock that made it is ours. */
    @Bean
    JwtDecoder jwtDecoder(SigningKeys keys, Clock clock) {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(TYPE));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys));
        // Claims are checked once, below.
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        var times = new JwtTimestampValidator(Duration.ZERO);
        times.setClock(clock);
        var decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                times,
                new JwtIssuerValidator(ISSUER),
                new JwtClaimValidator<java.util.List<String>>("aud", aud -> aud != null && aud.contains(AUDIENCE)),
                new JwtClaimValidator<Object>("exp", java.util.Objects::nonNull),
                new JwtClaimValidator<Object>(SESSION, java.util.Objects::nonNull)));
        return new CheckedTokens(decoder, keys, clock);
    }
}
