package org.cutis.platform.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * A line for each request, which {@code CUTIS_LOG=json} turns on: what a machine collects is too much for a person to read.
 * It names the route, never the address itself, whose parts are ids and what people search for; and nobody.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
public class RequestLog extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(RequestLog.class);
    private static final List<HttpMethod> METHODS = List.of(HttpMethod.values());

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !LOG.isDebugEnabled();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long start = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            long millis = (System.nanoTime() - start) / 1_000_000;
            var method = method(request);
            var route = route(request);
            LOG.atDebug()
                    .addKeyValue("method", method)
                    .addKeyValue("route", route)
                    .addKeyValue("status", response.getStatus())
                    .addKeyValue("millis", millis)
                    .log("{} {} answered {} in {} ms", method, route, response.getStatus(), millis);
        }
    }

    private static String method(HttpServletRequest request) {
        var method = HttpMethod.valueOf(request.getMethod());
        return METHODS.contains(method) ? method.name() : "other";
    }

    private static String route(HttpServletRequest request) {
        var route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return route == null ? "none" : route.toString();
    }
}
