package org.cutis.identity.factors;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.cutis.identity.FactorStore;
import org.cutis.identity.IdentityProblem;
import org.cutis.platform.MayRefuse;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/auth/factors")
@Tag(name = "Accounts")
class FactorsController {
    private final MyFactors factors;

    FactorsController(MyFactors factors) {
        this.factors = factors;
    }

    @Schema(name = "FactorCode")
    record Code(@NotBlank @Size(max = 40) String code) {}

    /** @param codes each good once; shown now and never again */
    @Schema(name = "RecoveryCodes")
    record RecoveryCodes(List<String> codes) {}

    @GetMapping
    @Operation(summary = "My second factors, and whether my address is confirmed")
    FactorStore.State state() {
        return factors.state();
    }

    @PostMapping("/totp")
    @Operation(summary = "Begin to set up an authenticator app; it counts once it is confirmed")
    @ApiResponse(
            responseCode = "200",
            description = "What the app needs",
            content = @Content(schema = @Schema(implementation = MyFactors.Enrolment.class)))
    @MayRefuse(
            room = IdentityProblem.class,
            value = {"STEP_UP_REQUIRED", "FACTOR_IS_ON"})
    ResponseEntity<?> addApp() {
        return factors.addApp()
                .<ResponseEntity<?>>map(ResponseEntity::ok)
                .orElseGet(IdentityProblem.FACTOR_IS_ON::answer);
    }

    @PostMapping("/totp/confirm")
    @Operation(summary = "Confirm the authenticator app with a code of it; gives new recovery codes")
    @ApiResponse(
            responseCode = "200",
            description = "Recovery codes, shown this once",
            content = @Content(schema = @Schema(implementation = RecoveryCodes.class)))
    @MayRefuse(
            room = IdentityProblem.class,
            value = {"STEP_UP_REQUIRED", "WRONG_CODE"})
    ResponseEntity<?> confirmApp(@Valid @RequestBody Code body) {
        return factors.confirmApp(body.code())
                .<ResponseEntity<?>>map(codes -> ResponseEntity.ok(new RecoveryCodes(codes)))
                .orElseGet(IdentityProblem.WRONG_CODE::answer);
    }

    @DeleteMapping("/totp")
    @Operation(summary = "Take the authenticator app away")
    @ApiResponse(responseCode = "204", description = "It no longer counts")
    @MayRefuse(
            room = IdentityProblem.class,
            value = {"STEP_UP_REQUIRED"})
    ResponseEntity<?> removeApp() {
        factors.removeApp();
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/email")
    @Operation(summary = "Ask for a code by e-mail when I sign in")
    @ApiResponse(responseCode = "204", description = "It is on")
    @MayRefuse(
            room = IdentityProblem.class,
            value = {"STEP_UP_REQUIRED", "EMAIL_NOT_CONFIRMED"})
    ResponseEntity<?> lettersOn() {
        return factors.letters(true)
                ? ResponseEntity.noContent().build()
                : IdentityProblem.EMAIL_NOT_CONFIRMED.answer();
    }

    @DeleteMapping("/email")
    @Operation(summary = "No longer ask for a code by e-mail")
    @ApiResponse(responseCode = "204", description = "It is off")
    @MayRefuse(
            room = IdentityProblem.class,
            value = {"STEP_UP_REQUIRED"})
    ResponseEntity<?> lettersOff() {
        factors.letters(false);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/recovery-codes")
    @Operation(summary = "New recovery codes; the old ones are void")
    @MayRefuse(
            room = IdentityProblem.class,
            value = {"STEP_UP_REQUIRED"})
    RecoveryCodes newRecoveryCodes() {
        return new RecoveryCodes(factors.newRecoveryCodes());
    }
}
