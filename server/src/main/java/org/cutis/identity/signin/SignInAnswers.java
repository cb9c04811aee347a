package org.cutis.identity.signin;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cutis.identity.AccessTokens;
import org.cutis.identity.AccountBody;
import org.cutis.identity.Carriers;
import org.cutis.identity.Factor;
import org.cutis.identity.IdentityProblem;
import org.cutis.platform.PlatformProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** How every way in answers: tokens for apps, cookies for our own pages. */
final class SignInAnswers {
    private SignInAnswers() {}

    /**
     * @param access JWT, for {@code Authorization: Bearer}; absent for browsers, which get cookies
     * @param expiresIn seconds until it runs out
     * @param refresh good once, for a new pair; absent for browsers
     * @param challenge instead of all others, when a second factor is still to be shown
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SignedIn")
    record SignedInBody(
            @Nullable String access,
            @Nullable Long expiresIn,
            @Nullable AccountBody account,
            @Nullable String refresh,
            @Nullable Challenge challenge) {}

    /** @param factors one of which finishes the sign-in, best first */
    @Schema(name = "Challenge")
    record Challenge(UUID id, List<Factor> factors) {}

    /** Cookies are set for our own pages only: another site must not be able to sign somebody in. */
    static void requireOwnPage(Client client, HttpServletRequest request) {
        if (client == Client.browser && !Carriers.comesFromOurPages(request)) {
            throw PlatformProblem.CROSS_SITE_REQUEST.exception();
        }
    }

    static ResponseEntity<?> answer(
            SignInOutcome outcome, Client client, HttpStatus success, HttpServletResponse response) {
        return switch (outcome) {
            case SignInOutcome.SignedIn in -> signedIn(in, client, success, response);
            case SignInOutcome.Challenged challenged ->
                ResponseEntity.ok(new SignedInBody(
                        null, null, null, null, new Challenge(challenged.challenge(), challenged.factors())));
            case SignInOutcome.ChallengeEnded ended -> IdentityProblem.CHALLENGE_ENDED.answer();
            case SignInOutcome.WrongCode wrong -> IdentityProblem.WRONG_CODE.answer();
            case SignInOutcome.WrongCredentials wrong -> IdentityProblem.WRONG_CREDENTIALS.answer();
            case SignInOutcome.AccountSuspended suspended -> IdentityProblem.ACCOUNT_SUSPENDED.answer();
            case SignInOutcome.SessionEnded ended -> IdentityProblem.SESSION_ENDED.answer();
            case SignInOutcome.AccountExists exists -> IdentityProblem.ACCOUNT_EXISTS.answer();
            case SignInOutcome.UsernameTaken taken -> IdentityProblem.USERNAME_TAKEN.answer();
            case SignInOutcome.WeakPassword weak ->
                IdentityProblem.WEAK_PASSWORD.answer(Map.of("reasons", weak.reasons()));
            case SignInOutcome.PasswordsDiffer differ -> IdentityProblem.PASSWORDS_DIFFER.answer();
            case SignInOutcome.SetupClosed closed -> IdentityProblem.SETUP_CLOSED.answer();
        };
    }

    private static ResponseEntity<?> signedIn(
            SignInOutcome.SignedIn in, Client client, HttpStatus success, HttpServletResponse response) {
        boolean app = client == Client.app;
        if (!app) {
            Carriers.set(response, in.access(), in.refresh(), Sessions.LIFETIME);
        }
        return ResponseEntity.status(success)
                .body(new SignedInBody(
                        app ? in.access() : null,
                        AccessTokens.LIFETIME.toSeconds(),
                        in.account().body(),
                        app ? in.refresh() : null,
                        null));
    }
}
