package org.cutis.identity.profile;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.cutis.identity.Account;
import org.cutis.identity.AccountBody;
import org.cutis.identity.IdentityProblem;
import org.cutis.identity.ProfileChange;
import org.cutis.platform.MayRefuse;
import org.cutis.platform.PlatformProblem;
import org.cutis.platform.Versions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/auth")
@Tag(name = "Accounts")
class ProfileController {
    private final Profile profile;

    ProfileController(Profile profile) {
        this.profile = profile;
    }

    record PasswordChange(
            @NotBlank @Size(max = 200) String current,
            @NotBlank @Size(max = 200) String next) {}

    @GetMapping("/profile")
    @Operation(summary = "My account")
    ResponseEntity<AccountBody> read() {
        return body(profile.read());
    }

    @PatchMapping("/profile")
    @Operation(summary = "Change my account; needs If-Match")
    @ApiResponse(
            responseCode = "200",
            description = "The changed account",
            content = @Content(schema = @Schema(implementation = AccountBody.class)))
    @MayRefuse(
            room = IdentityProblem.class,
            value = {"USERNAME_TAKEN"})
    @MayRefuse(
            room = PlatformProblem.class,
            value = {"STALE_VERSION", "VERSION_REQUIRED"})
    ResponseEntity<?> change(
            @Valid @RequestBody ProfileChange change,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return answer(profile.change(change, ifMatch));
    }

    @PostMapping("/password")
    @Operation(summary = "Change my password; every other device is signed out")
    @ApiResponse(
            responseCode = "200",
            description = "The account",
            content = @Content(schema = @Schema(implementation = AccountBody.class)))
    @MayRefuse(
            room = IdentityProblem.class,
            value = {"NO_PASSWORD", "WRONG_PASSWORD", "WEAK_PASSWORD"})
    @MayRefuse(
            room = PlatformProblem.class,
            value = {"TOO_MANY_REQUESTS"})
    ResponseEntity<?> changePassword(@Valid @RequestBody PasswordChange change) {
        return answer(profile.changePassword(change.current(), change.next()));
    }

    private static ResponseEntity<?> answer(Profile.Outcome outcome) {
        return switch (outcome) {
            case Profile.Outcome.Changed changed -> body(changed.account());
            case Profile.Outcome.UsernameTaken taken -> IdentityProblem.USERNAME_TAKEN.answer();
            case Profile.Outcome.Stale stale -> PlatformProblem.STALE_VERSION.answer();
            case Profile.Outcome.NoSuchTimeZone zone -> PlatformProblem.invalidField("/timeZone", "invalid.time-zone");
            case Profile.Outcome.NoPassword none -> IdentityProblem.NO_PASSWORD.answer();
            case Profile.Outcome.WrongPassword wrong -> IdentityProblem.WRONG_PASSWORD.answer();
            case Profile.Outcome.WeakPassword weak ->
                IdentityProblem.WEAK_PASSWORD.answer(Map.of("reasons", weak.reasons()));
        };
    }

    private static ResponseEntity<AccountBody> body(Account account) {
        return ResponseEntity.ok().eTag(Versions.etag(account.version())).body(account.body());
    }
}
