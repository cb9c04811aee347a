package org.cutis.platform.tls;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** The plain port in the network shows how to join and nothing else: whatever else is asked of it is sent to HTTPS. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class JoinGate extends OncePerRequestFilter {
    /** Whole addresses as they were sent: a beginning would also let {@code /join/../api} through. */
    private static final Set<String> OPEN =
            Set.of("/join", "/join/cutis-ca.crt", "/join/join.css", "/join/join.svg", "/join/open.svg", "/favicon.svg");

    private final Tls tls;

    JoinGate(Tls tls) {
        this.tls = tls;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !tls.isForJoining(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI();
        if (OPEN.contains(path)) {
            chain.doFilter(request, response);
            return;
        }
        var query = request.getQueryString();
        response.setStatus(HttpStatus.PERMANENT_REDIRECT.value());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                "Location", tls.overHttps(request.getServerName(), query == null ? path : path + "?" + query));
    }
}
