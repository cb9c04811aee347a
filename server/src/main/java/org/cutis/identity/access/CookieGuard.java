package org.cutis.identity.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.cutis.identity.Carriers;
import org.cutis.platform.PlatformProblem;
import org.cutis.platform.http.Problems;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a request that cookies would authenticate when another site may have made the browser send it. */
final class CookieGuard extends OncePerRequestFilter {
    private final Problems problems;

    CookieGuard(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean byCookie = Carriers.bearer(request).isEmpty()
                && (Carriers.cookie(request, Carriers.ACCESS_COOKIE).isPresent()
                        || Carriers.cookie(request, Carriers.REFRESH_COOKIE).isPresent());
        if (byCookie && !Carriers.comesFromOurPages(request)) {
            problems.write(response, PlatformProblem.CROSS_SITE_REQUEST, request.getLocale());
            return;
        }
        chain.doFilter(request, response);
    }
}
