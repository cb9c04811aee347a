package org.cutis.identity.oidc;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cutis.identity.IdentityProblem;
import org.cutis.platform.MayRefuse;
import org.cutis.platform.PlatformProblem;
import org.cutis.platform.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The accounts elsewhere by which a person may sign in. */
@RestController
@RequestMapping("/api/auth/oidc")
@Tag(name = "Accounts")
class IdentitiesController {
    private static final String SHOWN_AFTERWARDS = "/profile?linked=true";

    private final GoToIssuer goToIssuer;
    private final MyIdentities mine;
    private final Providers providers;
    private final PublicAddress here;

    IdentitiesController(GoToIssuer goToIssuer, MyIdentities mine, Providers providers, PublicAddress here) {
        this.goToIssuer = goToIssuer;
        this.mine = mine;
        this.providers = providers;
        this.here = here;
    }

    /** @param location where the browser is to go, within ten minutes */
    @Schema(name = "IssuerPage")
    record PageBody(String location) {}

    /**
     * @param provider null when the operator has taken it away
     * @param email what the issuer called the person by when they linked it
     */
    @Schema(name = "ExternalIdentity")
    record IdentityBody(
            UUID id,
            @Nullable String provider,
            String name,
            @Nullable String email,
            Instant linkedAt) {}

    /** @param password whether the account has one, too */
    @Schema(name = "WaysIn")
    record WaysInBody(List<IdentityBody> items, boolean password) {}

    @GetMapping("/identities")
    @Operation(summary = "By which accounts elsewhere I may sign in")
    WaysInBody list() {
        var ways = mine.list();
        return new WaysInBody(ways.identities().stream().map(this::body).toList(), ways.password());
    }

    @PostMapping("/{provider}/link")
    @Operation(summary = "Link an account elsewhere to mine; for a browser, which goes to the address in the answer")
    @ApiResponse(
            responseCode = "200",
            description = "Where to go; the browser gets a cookie for the way",
            content = @Content(schema = @Schema(implementation = PageBody.class)))
    @MayRefuse(
            room = IdentityProblem.class,
            value = {"NO_SUCH_PROVIDER", "ISSUER_UNREACHABLE", "ISSUER_FAILED", "STEP_UP_REQUIRED"})
    @MayRefuse(
            room = PlatformProblem.class,
            value = {"TOO_MANY_REQUESTS"})
    ResponseEntity<?> link(@PathVariable String provider, HttpServletRequest request, HttpServletResponse response) {
        URI back = OidcController.back(provider, here, request);
        return switch (goToIssuer.link(provider, back, SHOWN_AFTERWARDS, Visitor.of(request))) {
            case GoToIssuer.Outcome.Go go -> {
                BrowserSecret.set(response, go.browser());
                yield ResponseEntity.ok(new PageBody(go.signInPage().toString()));
            }
            case GoToIssuer.Outcome.NoSuchProvider none -> IdentityProblem.NO_SUCH_PROVIDER.answer();
            case GoToIssuer.Outcome.NotNow not -> not.reason().answer();
        };
    }

    @DeleteMapping("/identities/{id}")
    @Operation(summary = "Sign in no longer by that account; never the last way in")
    @ApiResponse(responseCode = "204", description = "It is taken away")
    @MayRefuse(
            room = IdentityProblem.class,
            value = {"NO_SUCH_IDENTITY", "LAST_WAY_IN", "STEP_UP_REQUIRED"})
    ResponseEntity<?> remove(@PathVariable UUID id) {
        return switch (mine.remove(id)) {
            case REMOVED -> ResponseEntity.noContent().build();
            case NO_SUCH_IDENTITY -> IdentityProblem.NO_SUCH_IDENTITY.answer();
            case LAST_WAY_IN -> IdentityProblem.LAST_WAY_IN.answer();
        };
    }

    private IdentityBody body(ExternalIdentity identity) {
        var provider = providers.ofIssuer(identity.issuer());
        return new IdentityBody(
                identity.id(),
                provider.map(Provider::id).orElse(null),
                provider.map(Provider::name)
                        .orElseGet(() -> URI.create(identity.issuer()).getHost()),
                identity.email(),
                identity.linkedAt());
    }
}
