package org.cutis.platform.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.cutis.platform.PlatformProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers what fails before any controller is reached, such as the look at a session's row, as {@link Faults} would. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class FaultsOfFilters extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(FaultsOfFilters.class);

    private final Problems problems;

    FaultsOfFilters(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException fault) {
            if (response.isCommitted()) {
                throw fault;
            }
            if (Faults.isDatabaseAway(fault)) {
                LOG.warn("The database is away: {}", fault.getClass().getSimpleName());
                response.setHeader("Retry-After", "2");
                problems.write(response, PlatformProblem.TEMPORARILY_UNAVAILABLE, request.getLocale());
            } else {
                LOG.error("A request failed", fault);
                problems.write(response, PlatformProblem.SERVER_FAULT, request.getLocale());
            }
        }
    }
}
