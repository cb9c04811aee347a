package org.cutis.identity.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.cutis.identity.Carriers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * Makes sure that the browser which comes back is the one that went: else one person could be signed in as another by a link.
 * The cookie is Lax, since it comes along when the issuer's site sends the browser here.
 */
final class BrowserSecret {
    private static final String COOKIE = "cutis_oidc";
    private static final String PATH = "/api/auth/oidc";

    private BrowserSecret() {}

    static @Nullable String of(HttpServletRequest request) {
        return Carriers.cookie(request, COOKIE).orElse(null);
    }

    static void set(HttpServletResponse response, String secret) {
        add(response, secret, Attempts.LIFETIME);
    }

    static void clear(HttpServletResponse response) {
        add(response, "", Duration.ZERO);
    }

    private static void add(HttpServletResponse response, String value, Duration age) {
        var cookie = ResponseCookie.from(COOKIE, value)
                .httpOnly(true)
                .secure(true)
                .sameSite("Lax")
                .path(PATH)
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
