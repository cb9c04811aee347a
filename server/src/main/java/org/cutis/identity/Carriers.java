package org.cutis.identity;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * The two ways a token travels: apps and curl carry it in a header; a browser in cookies that no script can read, and then
 * proves with a header and its origin that one of our own pages sends the request.
 */
public final class Carriers {
    public static final String ACCESS_COOKIE = "cutis_access";
    public static final String REFRESH_COOKIE = "cutis_refresh";
    private static final String BEARER = "Bearer ";
    private static final String REFRESH_PATH = "/api/auth";
    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");

    private Carriers() {}

    /** A link or form can make a browser send Basic credentials, but no page of another site can make it send these. */
    public static Optional<String> bearer(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? Optional.of(header.substring(BEARER.length()).strip())
                : Optional.empty();
    }

    public static Optional<String> cookie(HttpServletRequest request, String name) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    public static void set(HttpServletResponse response, String access, String refresh, Duration refreshLifetime) {
        add(response, ACCESS_COOKIE, access, "/", AccessTokens.LIFETIME);
        add(response, REFRESH_COOKIE, refresh, REFRESH_PATH, refreshLifetime);
    }

    public static void clear(HttpServletResponse response) {
        add(response, ACCESS_COOKIE, "", "/", Duration.ZERO);
        add(response, REFRESH_COOKIE, "", REFRESH_PATH, Duration.ZERO);
    }

    private static void add(HttpServletResponse response, String name, String value, String path, Duration age) {
        var cookie = ResponseCookie.from(name, value)
                .httpOnly(true)
                .secure(true)
                .sameSite("Strict")
                .path(path)
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /** Whether a request that a browser authenticates by cookie may do what it asks. */
    public static boolean comesFromOurPages(HttpServletRequest request) {
        return SAFE_METHODS.contains(request.getMethod())
                || ("web".equals(request.getHeader("X-Cutis")) && sameOrigin(request));
    }

    /** Compares {@code Origin} with the address the request itself was sent to (RFC 6454). */
    public static boolean sameOrigin(HttpServletRequest request) {
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null) {
            return false;
        }
        try {
            var authority = URI.create(origin).getRawAuthority();
            return authority != null && authority.equalsIgnoreCase(request.getHeader(HttpHeaders.HOST));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
