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
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.cutis.identity.Factor;
import org.cutis.identity.IdentityProblem;
import org.cutis.platform.EvenTime;
import org.cutis.platform.MayRefuse;
import org.cutis.platform.PlatformProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/auth")
@Tag(name = "Accounts")
class SecondStepController {
    private final SecondStep secondStep;

    SecondStepController(SecondStep secondStep) {
        this.secondStep = secondStep;
    }

    record VerifyRequest(
            @NotNull UUID challenge,
            @NotBlank @Size(max = 40) String code,
            @Nullable Factor factor,
            @Nullable Client client) {}

    record ResendRequest(@NotNull UUID challenge) {}

    @PostMapping("/verify-otp")
    @SecurityRequirements
    @Operation(summary = "Finish a sign-in with a second factor")
    @ApiResponse(
            responseCode = "200",
            description = "Tokens, or cookies for a browser",
            content = @Content(schema = @Schema(implementation = SignInAnswers.SignedInBody.class)))
    @MayRefuse(
            room = IdentityProblem.class,
            value = {"WRONG_CODE", "CHALLENGE_ENDED", "WRONG_CREDENTIALS", "ACCOUNT_SUSPENDED"})
    @MayRefuse(
            room = PlatformProblem.class,
            value = {"CROSS_SITE_REQUEST", "TOO_MANY_REQUESTS"})
    ResponseEntity<?> verify(
            @Valid @RequestBody VerifyRequest body, HttpServletRequest request, HttpServletResponse response) {
        var client = body.client() == null ? Client.app : body.client();
        SignInAnswers.requireOwnPage(client, request);
        return SignInAnswers.answer(
                secondStep.verify(body.challenge(), body.factor(), body.code(), client, Caller.of(request)),
                client,
                HttpStatus.OK,
                response);
    }

    @PostMapping("/resend-otp")
    @SecurityRequirements
    @Operation(summary = "Get the code for a challenge by e-mail, if that factor is on")
    @ApiResponse(responseCode = "202", description = "It is on its way")
    @MayRefuse(
            room = IdentityProblem.class,
            value = {"CHALLENGE_ENDED"})
    @MayRefuse(
            room = PlatformProblem.class,
            value = {"TOO_MANY_REQUESTS"})
    ResponseEntity<?> resend(@Valid @RequestBody ResendRequest body) {
        return EvenTime.of(() -> secondStep.sendAgain(body.challenge())
                ? ResponseEntity.accepted().build()
                : IdentityProblem.CHALLENGE_ENDED.answer());
    }
}
