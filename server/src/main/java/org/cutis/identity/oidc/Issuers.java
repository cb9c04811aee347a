package org.cutis.identity.oidc;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.ClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.cutis.identity.IdentityProblem;
import org.springframework.stereotype.Component;

/**
 * Speaks OpenID Connect with issuers: the authorization code flow with PKCE (RFC 9700). What an issuer says of itself is asked
 * when somebody first needs it, so that a start needs no issuer, and again after an hour.
 */
@Component
class Issuers {
    private static final Duration METADATA_LASTS = Duration.ofHours(1);
    private static final Scope SCOPE = new Scope("openid", "email", "profile");
    private static final int PATIENCE_MILLIS = 5_000;

    private final Clock clock;
    private final Map<Provider, Known> known = new ConcurrentHashMap<>();

    Issuers(Clock clock) {
        this.clock = clock;
    }

    private record Known(OIDCProviderMetadata metadata, IdentityTokens tokens, Instant since) {}

    /** Where to send the person's browser. */
    URI signInPage(Provider provider, Attempt attempt) throws IssuerFault {
        return new AuthenticationRequest.Builder(ResponseType.CODE, SCOPE, provider.clientId(), attempt.back())
                .endpointURI(of(provider).metadata().getAuthorizationEndpointURI())
                .state(attempt.state())
                .nonce(attempt.nonce())
                .codeChallenge(attempt.verifier(), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /**
     * @param returned address with which the browser came back
     * @return what the issuer says of the person who came back
     */
    Claims redeem(Provider provider, Attempt attempt, URI returned) throws IssuerFault {
        var issuer = of(provider);
        try {
            var code = code(AuthenticationResponseParser.parse(returned), issuer.metadata());
            var tokens = tokens(provider, issuer.metadata(), attempt, code);
            var token = issuer.tokens().check(tokens.getOIDCTokens().getIDToken(), attempt.nonce());
            var subject = token.getSubject().getValue();
            var endpoint = issuer.metadata().getUserInfoEndpointURI();
            ClaimsSet about =
                    token.getClaim("email") == null && endpoint != null ? more(endpoint, tokens, subject) : token;
            return Claims.of(provider.issuer().getValue(), subject, about);
        } catch (ParseException e) {
            throw new IssuerFault(IdentityProblem.ISSUER_FAILED, e);
        } catch (IOException e) {
            throw new IssuerFault(IdentityProblem.ISSUER_UNREACHABLE, e);
        }
    }

    /** Refuses the answer of another issuer than the one that was asked (RFC 9207). */
    private static AuthorizationCode code(AuthenticationResponse answer, OIDCProviderMetadata issuer)
            throws IssuerFault {
        var sender = answer.getIssuer();
        if (sender == null ? issuer.supportsAuthorizationResponseIssuerParam() : !sender.equals(issuer.getIssuer())) {
            throw new IssuerFault(IdentityProblem.ISSUER_FAILED, "the answer is another issuer's");
        }
        if (!answer.indicatesSuccess()) {
            ErrorObject error = answer.toErrorResponse().getErrorObject();
            throw new IssuerFault(
                    OAuth2Error.ACCESS_DENIED.equals(error)
                            ? IdentityProblem.SIGN_IN_CANCELLED
                            : IdentityProblem.ISSUER_FAILED,
                    "the issuer refused");
        }
        var code = answer.toSuccessResponse().getAuthorizationCode();
        if (code == null) {
            throw new IssuerFault(IdentityProblem.ISSUER_FAILED, "no code came back");
        }
        return code;
    }

    private static OIDCTokenResponse tokens(
            Provider provider, OIDCProviderMetadata issuer, Attempt attempt, AuthorizationCode code)
            throws IssuerFault, IOException, ParseException {
        var grant = new AuthorizationCodeGrant(code, attempt.back(), attempt.verifier());
        var request = new TokenRequest.Builder(issuer.getTokenEndpointURI(), authentication(provider, issuer), grant)
                .build()
                .toHTTPRequest();
        var answer = OIDCTokenResponseParser.parse(send(request));
        if (!answer.indicatesSuccess()) {
            throw new IssuerFault(IdentityProblem.ISSUER_FAILED, "the issuer does not take the code");
        }
        return (OIDCTokenResponse) answer.toSuccessResponse();
    }

    private static ClientAuthentication authentication(Provider provider, OIDCProviderMetadata issuer) {
        var methods = issuer.getTokenEndpointAuthMethods();
        boolean inBody = methods != null
                && methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                && !methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        return inBody
                ? new ClientSecretPost(provider.clientId(), provider.secret())
                : new ClientSecretBasic(provider.clientId(), provider.secret());
    }

    /** Issuers need not put address and names into the identity token (OpenID Connect Core, 5.4). */
    private static ClaimsSet more(URI endpoint, OIDCTokenResponse tokens, String subject)
            throws IssuerFault, IOException, ParseException {
        var request = new UserInfoRequest(endpoint, tokens.getOIDCTokens().getAccessToken());
        var answer = UserInfoResponse.parse(send(request.toHTTPRequest()));
        var about = answer.indicatesSuccess() ? answer.toSuccessResponse().getUserInfo() : null;
        if (about == null || !about.getSubject().getValue().equals(subject)) {
            throw new IssuerFault(IdentityProblem.ISSUER_FAILED, "the issuer does not say who this is");
        }
        return about;
    }

    private static HTTPResponse send(HTTPRequest request) throws IssuerFault, IOException {
        impatient(request);
        var answer = request.send();
        if (answer.getStatusCode() >= 500) {
            throw new IssuerFault(IdentityProblem.ISSUER_UNREACHABLE, "the issuer has a fault");
        }
        return answer;
    }

    private static void impatient(HTTPRequest request) {
        request.setConnectTimeout(PATIENCE_MILLIS);
        request.setReadTimeout(PATIENCE_MILLIS);
        request.setFollowRedirects(false);
    }

    private Known of(Provider provider) throws IssuerFault {
        var fresh = known.get(provider);
        if (fresh != null && fresh.since().plus(METADATA_LASTS).isAfter(clock.instant())) {
            return fresh;
        }
        try {
            // Also makes sure that the issuer calls itself what the operator calls it.
            var metadata = OIDCProviderMetadata.resolve(provider.issuer(), Issuers::impatient);
            if (metadata.getAuthorizationEndpointURI() == null || metadata.getTokenEndpointURI() == null) {
                throw new IssuerFault(IdentityProblem.ISSUER_FAILED, "the issuer does not say where to go");
            }
            var now = new Known(metadata, new IdentityTokens(provider, metadata, PATIENCE_MILLIS), clock.instant());
            known.put(provider, now);
            return now;
        } catch (GeneralException e) {
            throw new IssuerFault(IdentityProblem.ISSUER_FAILED, e);
        } catch (IOException e) {
            throw new IssuerFault(IdentityProblem.ISSUER_UNREACHABLE, e);
        }
    }
}
