package org.cutis.identity.signin;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.cutis.identity.Carriers;
import org.cutis.identity.IdentityProblem;
import org.cutis.platform.MayRefuse;
import org.cutis.platform.PlatformProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/auth")
@Tag(name = "Accounts")
class SignInController {
    private final Register register;
    private final SignIn signIn;
    private final RefreshSession refreshSession;
    private final SignOut signOut;
    private final FirstAdministrator firstAdministrator;

    SignInController(
            Register register,
            SignIn signIn,
            RefreshSession refreshSession,
            SignOut signOut,
            FirstAdministrator firstAdministrator) {
        this.register = register;
        this.signIn = signIn;
        this.refreshSession = refreshSession;
        this.signOut = signOut;
        this.firstAdministrator = firstAdministrator;
    }

    record LoginRequest(
            @NotBlank @Size(max = 254) @Pattern(regexp = "\\P{Cc}*")
            String login,

            @NotBlank @Size(max = 200) String password,
            @Nullable Client client) {}

    record RefreshRequest(
            @Nullable String refresh, @Nullable Client client) {}

    record LogoutRequest(@Nullable String refresh) {}

    record SetupRequest(
            @NotBlank @Size(max = 100) String token,
            @NotNull @Valid NewAccount account) {}

    @PostMapping("/register")
    @SecurityRequirements
    @Operation(summary = "Make an account; the new person is a patient and signed in")
    @ApiResponse(
            responseCode = "201",
            description = "The account and its first tokens",
            content = @Content(schema = @Schema(implementation = SignInAnswers.SignedInBody.class)))
    @MayRefuse(
            room = IdentityProblem.class,
            value = {"ACCOUNT_EXISTS", "USERNAME_TAKEN", "WEAK_PASSWORD", "PASSWORDS_DIFFER"})
    @MayRefuse(
            room = PlatformProblem.class,
            value = {"CROSS_SITE_REQUEST", "TOO_MANY_REQUESTS"})
    ResponseEntity<?> register(
            @Valid @RequestBody NewAccount wanted, HttpServletRequest request, HttpServletResponse response) {
        SignInAnswers.requireOwnPage(wanted.clientOrApp(), request);
        return SignInAnswers.answer(
                register.register(wanted, Caller.of(request)), wanted.clientOrApp(), HttpStatus.CREATED, response);
    }

    @PostMapping("/login")
    @SecurityRequirements
    @Operation(summary = "Sign in with e-mail or username and password")
    @ApiResponse(
            responseCode = "200",
            description = "Tokens, or cookies for a browser",
            content = @Content(schema = @Schema(implementation = SignInAnswers.SignedInBody.class)))
    @MayRefuse(
            room = IdentityProblem.class,
            value = {"WRONG_CREDENTIALS", "ACCOUNT_SUSPENDED"})
    @MayRefuse(
            room = PlatformProblem.class,
            value = {"CROSS_SITE_REQUEST", "TOO_MANY_REQUESTS"})
    ResponseEntity<?> login(
            @Valid @RequestBody LoginRequest body, HttpServletRequest request, HttpServletResponse response) {
        var client = body.client() == null ? Client.app : body.client();
        SignInAnswers.requireOwnPage(client, request);
        return SignInAnswers.answer(
                signIn.signIn(body.login(), body.password(), client, Caller.of(request)),
                client,
                HttpStatus.OK,
                response);
    }

    @PostMapping("/refresh")
    @SecurityRequirements
    @Operation(summary = "A new pair of tokens for a refresh token, which is good once")
    @ApiResponse(
            responseCode = "200",
            description = "Tokens, or cookies for a browser",
            content = @Content(schema = @Schema(implementation = SignInAnswers.SignedInBody.class)))
    @MayRefuse(
            room = IdentityProblem.class,
            value = {"SESSION_ENDED"})
    @MayRefuse(
            room = PlatformProblem.class,
            value = {"CROSS_SITE_REQUEST"})
    ResponseEntity<?> refresh(
            @RequestBody(required = false) @Nullable RefreshRequest body,
            HttpServletRequest request,
            HttpServletResponse response) {
        var inBody = body == null ? null : body.refresh();
        var refresh = inBody != null
                ? inBody
                : Carriers.cookie(request, Carriers.REFRESH_COOKIE).orElse(null);
        if (refresh == null) {
            return IdentityProblem.SESSION_ENDED.answer();
        }
        var outcome = refreshSession.refresh(refresh);
        if (inBody == null && outcome instanceof SignInOutcome.SessionEnded) {
            Carriers.clear(response);
        }
        return SignInAnswers.answer(outcome, inBody == null ? Client.browser : Client.app, HttpStatus.OK, response);
    }

    @PostMapping("/logout")
    @SecurityRequirements
    @Operation(summary = "End this session, at once")
    @ApiResponse(responseCode = "204", description = "The session has ended")
    @MayRefuse(
            room = PlatformProblem.class,
            value = {"NOT_SIGNED_IN", "CROSS_SITE_REQUEST"})
    ResponseEntity<?> logout(
            @RequestBody(required = false) @Nullable LogoutRequest body,
            HttpServletRequest request,
            HttpServletResponse response) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        var access = header != null && header.startsWith("Bearer ")
                ? header.substring("Bearer ".length())
                : Carriers.cookie(request, Carriers.ACCESS_COOKIE).orElse(null);
        var refresh = body != null && body.refresh() != null
                ? body.refresh()
                : Carriers.cookie(request, Carriers.REFRESH_COOKIE).orElse(null);
        Carriers.clear(response);
        return signOut.thisSession(access, refresh)
                ? ResponseEntity.noContent().build()
                : PlatformProblem.NOT_SIGNED_IN.answer();
    }

    @PostMapping("/logout-all")
    @Operation(summary = "End every session of mine, this one too")
    @ApiResponse(responseCode = "204", description = "All sessions have ended")
    ResponseEntity<?> logoutAll(HttpServletResponse response) {
        signOut.everywhere();
        Carriers.clear(response);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/first-administrator")
    @SecurityRequirements
    @Operation(summary = "Make the first administrator, by the one-time link printed at the first start")
    @ApiResponse(
            responseCode = "201",
            description = "The account and its first tokens",
            content = @Content(schema = @Schema(implementation = SignInAnswers.SignedInBody.class)))
    @MayRefuse(
            room = IdentityProblem.class,
            value = {"SETUP_CLOSED", "ACCOUNT_EXISTS", "USERNAME_TAKEN", "WEAK_PASSWORD", "PASSWORDS_DIFFER"})
    @MayRefuse(
            room = PlatformProblem.class,
            value = {"CROSS_SITE_REQUEST"})
    ResponseEntity<?> firstAdministrator(
            @Valid @RequestBody SetupRequest body, HttpServletRequest request, HttpServletResponse response) {
        var client = body.account().clientOrApp();
        SignInAnswers.requireOwnPage(client, request);
        return SignInAnswers.answer(
                firstAdministrator.make(body.token(), body.account(), Caller.of(request)),
                client,
                HttpStatus.CREATED,
                response);
    }
}
