package org.cutis.scans.upload;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;
import org.cutis.platform.PlatformProblem;
import org.cutis.platform.Problem;
import org.cutis.scans.ScanProblem;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts the uploads that were refused, by the type of the problem that their senders were told. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
class RefusedUploads extends OncePerRequestFilter {
    private final MeterRegistry meters;

    RefusedUploads(MeterRegistry meters) {
        this.meters = meters;
        Stream.concat(
                        Stream.<Problem>of(ScanProblem.values())
                                .filter(problem ->
                                        problem.type().startsWith("photo-") || problem == ScanProblem.NOT_A_PHOTO),
                        Stream.of(PlatformProblem.STORAGE_FULL, PlatformProblem.TOO_MANY_REQUESTS))
                .forEach(problem -> counter(problem.type()));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || !request.getRequestURI().equals("/api/scans");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (response.getStatus() >= 400) {
            var type = request.getAttribute(Problem.ATTRIBUTE);
            counter(type == null ? "status-" + response.getStatus() : type.toString())
                    .increment();
        }
    }

    private Counter counter(String reason) {
        return Counter.builder("cutis.uploads.refused")
                .description("Uploads that were refused")
                .tag("reason", reason)
                .register(meters);
    }
}
