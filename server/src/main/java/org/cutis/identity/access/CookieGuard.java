package org.cutis.identity.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.cutis.identity.Carriers;
import org.cutis.platform.PlatformProblem;
import org.cutis.platform.http.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a request that cookies would authenticate when another site may have made the browser send it. */
final class CookieGuard extends OncePerRequestFilter {
    private static final String BEARER = "Bearer ";

    private final Problems problems;

    CookieGuard(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean byCookie = !hasBearer(request)
                && (Carriers.cookie(request, Carriers.ACCESS_COOKIE).isPresent()
                        || Carriers.cookie(request, Carriers.REFRESH_COOKIE).isPresent());
        if (byCookie && !Carriers.comesFromOurPages(request)) {
            problems.write(response, PlatformProblem.CROSS_SITE_REQUEST, request.getLocale());
            return;
        }
        chain.doFilter(request, response);
    }

    /** A link or form can make a browser send Basic credentials, but no page of another site can make it send these. */
    private static boolean hasBearer(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length());
    }
}
