package org.cutis.identity.factors;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.cutis.identity.Factor;
import org.cutis.identity.IdentityProblem;
import org.cutis.platform.MayRefuse;
import org.cutis.platform.PlatformProblem;
import org.cutis.platform.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Accounts")
class StepUpController {
    private final ShowAgain showAgain;
    private final FactorPolicy policy;

    StepUpController(ShowAgain showAgain, FactorPolicy policy) {
        this.showAgain = showAgain;
        this.policy = policy;
    }

    /** @param factors one of which is asked for; none: the password */
    @Schema(name = "StepUpWanted")
    record Wanted(List<Factor> factors) {}

    @Schema(name = "StepUp")
    record Shown(
            @Nullable @Size(max = 200) String password,
            @Nullable Factor factor,
            @Nullable @Size(max = 40) String code) {}

    @Schema(name = "FactorPolicy")
    record Policy(@NotNull List<Role> roles) {}

    @GetMapping("/api/auth/step-up")
    @Operation(summary = "What I am asked for to show again who I am")
    Wanted wanted() {
        return new Wanted(showAgain.wanted());
    }

    @PostMapping("/api/auth/step-up/send")
    @Operation(summary = "Get a code by e-mail for that, if that factor is on")
    @ApiResponse(responseCode = "202", description = "It is on its way")
    @MayRefuse(
            room = PlatformProblem.class,
            value = {"TOO_MANY_REQUESTS"})
    ResponseEntity<?> send() {
        showAgain.sendCode();
        return ResponseEntity.accepted().build();
    }

    @PostMapping("/api/auth/step-up")
    @Operation(summary = "Show again who I am; it holds for ten minutes")
    @ApiResponse(responseCode = "204", description = "Shown")
    @MayRefuse(
            room = IdentityProblem.class,
            value = {"WRONG_CODE", "WRONG_PASSWORD"})
    @MayRefuse(
            room = PlatformProblem.class,
            value = {"TOO_MANY_REQUESTS"})
    ResponseEntity<?> show(@Valid @RequestBody Shown body) {
        if (showAgain.show(body.password(), body.factor(), body.code())) {
            return ResponseEntity.noContent().build();
        }
        return showAgain.wanted().isEmpty()
                ? IdentityProblem.WRONG_PASSWORD.answer()
                : IdentityProblem.WRONG_CODE.answer();
    }

    @GetMapping("/api/factor-policy")
    @Operation(summary = "Which roles need a second factor; for the administrator")
    @MayRefuse(
            room = PlatformProblem.class,
            value = {"NOT_ALLOWED"})
    Policy policy() {
        return new Policy(policy.read());
    }

    @PutMapping("/api/factor-policy")
    @Operation(summary = "Decide which roles need a second factor; for the administrator")
    @MayRefuse(
            room = PlatformProblem.class,
            value = {"NOT_ALLOWED"})
    @MayRefuse(
            room = IdentityProblem.class,
            value = {"STEP_UP_REQUIRED"})
    Policy change(@Valid @RequestBody Policy body) {
        return new Policy(policy.change(body.roles()));
    }
}
