package org.cutis.identity.oidc;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cutis.identity.Carriers;
import org.cutis.identity.Factor;
import org.cutis.identity.IdentityProblem;
import org.cutis.platform.MayRefuse;
import org.cutis.platform.PlatformProblem;
import org.cutis.platform.Problem;
import org.cutis.platform.ProblemException;
import org.cutis.platform.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;

/** The way to an issuer and back. A browser walks it by itself, so that it is told what went wrong by a page of ours. */
@RestController
@RequestMapping("/api/auth/oidc")
@Tag(name = "Accounts")
class OidcController {
    /** Of our own: a link must not send a person elsewhere after they have signed in. */
    private static final Pattern OWN_PAGE = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cc}]{0,500}");

    private static final String FIRST_PAGE = "/dashboard";

    private final GoToIssuer goToIssuer;
    private final ComeBack comeBack;
    private final PublicAddress here;

    OidcController(GoToIssuer goToIssuer, ComeBack comeBack, PublicAddress here) {
        this.goToIssuer = goToIssuer;
        this.comeBack = comeBack;
        this.here = here;
    }

    /**
     * @param id part of the addresses below
     * @param name for the button
     */
    @Schema(name = "Provider")
    record ProviderBody(String id, String name) {}

    @Schema(name = "Providers")
    record ProvidersBody(List<ProviderBody> items) {}

    @GetMapping
    @SecurityRequirements
    @Operation(summary = "Where people may have an account by which they can sign in here")
    ProvidersBody providers() {
        return new ProvidersBody(goToIssuer.choices().stream()
                .map(provider -> new ProviderBody(provider.id(), provider.name()))
                .toList());
    }

    @GetMapping("/{provider}/start")
    @SecurityRequirements
    @Operation(summary = "For a browser: go and sign in there")
    @ApiResponse(
            responseCode = "303",
            description =
                    "To the issuer; for a browser (`Accept: text/html`) also to a page, with the problem in `?problem=`",
            content = @Content)
    @MayRefuse(
            room = IdentityProblem.class,
            value = {"NO_SUCH_PROVIDER", "ISSUER_UNREACHABLE", "ISSUER_FAILED"})
    @MayRefuse(
            room = PlatformProblem.class,
            value = {"TOO_MANY_REQUESTS"})
    ResponseEntity<?> start(
            @PathVariable String provider,
            @Parameter(description = "Page to show afterwards, such as /scans/new")
                    @RequestParam(name = "to", required = false)
                    @Nullable
                    String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        var target = to != null && OWN_PAGE.matcher(to).matches() ? to : FIRST_PAGE;
        return orTell(request, () -> switch (goToIssuer.signIn(
                provider, back(provider, here, request), target, Visitor.of(request))) {
            case GoToIssuer.Outcome.Go go -> {
                BrowserSecret.set(response, go.browser());
                yield seeOther(go.signInPage());
            }
            case GoToIssuer.Outcome.NoSuchProvider none -> tell(request, IdentityProblem.NO_SUCH_PROVIDER, false);
            case GoToIssuer.Outcome.NotNow not -> tell(request, not.reason(), false);
        });
    }

    @GetMapping("/{provider}/callback")
    @SecurityRequirements
    @Operation(summary = "For a browser that comes back from there; sets its cookies")
    @ApiResponse(
            responseCode = "303",
            description = "To a page of ours; for a browser (`Accept: text/html`) with the problem in `?problem=`",
            content = @Content)
    @MayRefuse(
            room = IdentityProblem.class,
            value = {
                "NO_SUCH_PROVIDER",
                "ISSUER_UNREACHABLE",
                "ISSUER_FAILED",
                "ISSUER_EMAIL_NOT_VERIFIED",
                "ACCOUNT_EXISTS_LINK_FIRST",
                "ACCOUNT_SUSPENDED",
                "IDENTITY_LINKED_ELSEWHERE",
                "SIGN_IN_CANCELLED",
                "SIGN_IN_EXPIRED"
            })
    ResponseEntity<?> callback(
            @PathVariable String provider,
            @RequestParam(name = "state", required = false) @Nullable String state,
            HttpServletRequest request,
            HttpServletResponse response) {
        var browser = BrowserSecret.of(request);
        BrowserSecret.clear(response);
        return orTell(request, () -> switch (comeBack.finish(
                provider, returned(provider, request), state, browser, Visitor.of(request))) {
            case ComeBack.Outcome.SignedIn in -> {
                var session = in.session();
                Carriers.set(response, session.access(), session.refresh(), session.lifetime());
                yield seeOther(URI.create("/signed-in?next=" + encoded(in.target())));
            }
            case ComeBack.Outcome.Challenged challenged -> seeOther(secondStep(challenged));
            case ComeBack.Outcome.Linked linked -> seeOther(URI.create(linked.target()));
            case ComeBack.Outcome.NoSuchProvider none -> tell(request, IdentityProblem.NO_SUCH_PROVIDER, false);
            case ComeBack.Outcome.Refused refused -> tell(request, refused.reason(), refused.linking());
        });
    }

    /** Whoever reads this address still needs a code. */
    private static URI secondStep(ComeBack.Outcome.Challenged challenged) {
        var factors = challenged.factors().stream().map(Factor::name).collect(Collectors.joining(","));
        return URI.create("/sign-in?challenge=" + challenged.challenge() + "&factors=" + factors + "&next="
                + encoded(challenged.target()));
    }

    static URI back(String provider, PublicAddress here, HttpServletRequest request) {
        return URI.create(here.of(request) + "/api/auth/oidc/" + encoded(provider) + "/callback");
    }

    private URI returned(String provider, HttpServletRequest request) {
        var query = request.getQueryString();
        return URI.create(back(provider, here, request) + (query == null ? "" : "?" + query));
    }

    private static ResponseEntity<?> orTell(HttpServletRequest request, Supplier<ResponseEntity<?>> step) {
        try {
            return step.get();
        } catch (ProblemException refusal) {
            if (isShown(request)) {
                return tell(request, refusal.problem(), false);
            }
            throw refusal;
        }
    }

    /** A program gets the problem; a person would not know what to do with that, and gets a page that says it. */
    private static ResponseEntity<?> tell(HttpServletRequest request, Problem problem, boolean linking) {
        return isShown(request)
                ? seeOther(URI.create((linking ? "/profile" : "/sign-in") + "?problem=" + problem.type()))
                : problem.answer();
    }

    private static boolean isShown(HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE);
    }

    private static ResponseEntity<?> seeOther(URI address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(address).build();
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
