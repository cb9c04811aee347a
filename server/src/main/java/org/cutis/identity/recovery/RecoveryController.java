package org.cutis.identity.recovery;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.cutis.identity.IdentityProblem;
import org.cutis.platform.EvenTime;
import org.cutis.platform.MayRefuse;
import org.cutis.platform.PlatformProblem;
import org.cutis.platform.RateLimits;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/auth")
@Tag(name = "Accounts")
class RecoveryController {
    private final ConfirmEmail confirmEmail;
    private final ForgottenPassword forgottenPassword;

    RecoveryController(ConfirmEmail confirmEmail, ForgottenPassword forgottenPassword) {
        this.confirmEmail = confirmEmail;
        this.forgottenPassword = forgottenPassword;
    }

    record ConfirmEmailRequest(@NotBlank @Size(max = 20) String code) {}

    record ForgotRequest(
            @NotBlank @Size(max = 254) @Pattern(regexp = "\\P{Cc}*")
            String login) {}

    record ResetRequest(
            @NotBlank @Size(max = 254) @Pattern(regexp = "\\P{Cc}*")
            String login,

            @NotBlank @Size(max = 40) String code,
            @NotBlank @Size(max = 200) String next) {}

    @PostMapping("/verify-email/send")
    @Operation(summary = "Get a code that confirms my e-mail address")
    @ApiResponse(responseCode = "202", description = "It is on its way, unless the address is confirmed already")
    @MayRefuse(
            room = PlatformProblem.class,
            value = {"TOO_MANY_REQUESTS"})
    ResponseEntity<?> sendCode() {
        confirmEmail.send();
        return ResponseEntity.accepted().build();
    }

    @PostMapping("/verify-email")
    @Operation(summary = "Confirm my e-mail address with the code from the letter")
    @ApiResponse(responseCode = "204", description = "The address is confirmed")
    @MayRefuse(
            room = IdentityProblem.class,
            value = {"WRONG_CODE"})
    ResponseEntity<?> confirm(@Valid @RequestBody ConfirmEmailRequest body) {
        return confirmEmail.confirm(body.code())
                ? ResponseEntity.noContent().build()
                : IdentityProblem.WRONG_CODE.answer();
    }

    @PostMapping("/forgot-password")
    @SecurityRequirements
    @Operation(
            summary = "Get a code for a new password; the answer is the same whether there is such an account or not")
    @ApiResponse(responseCode = "202", description = "If there is such an account, a code is on its way")
    @MayRefuse(
            room = PlatformProblem.class,
            value = {"TOO_MANY_REQUESTS"})
    ResponseEntity<?> forgot(@Valid @RequestBody ForgotRequest body, HttpServletRequest request) {
        return EvenTime.of(() -> {
            forgottenPassword.ask(body.login(), RateLimits.household(request.getRemoteAddr()));
            return ResponseEntity.accepted().build();
        });
    }

    @PostMapping("/reset-password")
    @SecurityRequirements
    @Operation(summary = "Set a new password with the code from the letter; every session ends")
    @ApiResponse(responseCode = "204", description = "The password is changed; sign in with it")
    @MayRefuse(
            room = IdentityProblem.class,
            value = {"WRONG_CODE", "WEAK_PASSWORD"})
    @MayRefuse(
            room = PlatformProblem.class,
            value = {"TOO_MANY_REQUESTS"})
    ResponseEntity<?> reset(@Valid @RequestBody ResetRequest body, HttpServletRequest request) {
        var outcome = EvenTime.of(() -> forgottenPassword.reset(
                body.login(), body.code(), body.next(), RateLimits.household(request.getRemoteAddr())));
        return switch (outcome) {
            case ForgottenPassword.Outcome.Changed changed ->
                ResponseEntity.noContent().build();
            case ForgottenPassword.Outcome.WrongCode wrong -> IdentityProblem.WRONG_CODE.answer();
            case ForgottenPassword.Outcome.WeakPassword weak ->
                IdentityProblem.WEAK_PASSWORD.answer(Map.of("reasons", weak.reasons()));
        };
    }
}
