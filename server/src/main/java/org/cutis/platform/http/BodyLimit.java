package org.cutis.platform.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.cutis.platform.PlatformProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * No body but a file's is larger than this: a parser would otherwise keep whatever anybody sends in memory before a rule
 * looks at it. Files have limits of their own and go to the disk.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class BodyLimit extends OncePerRequestFilter {
    private static final int MOST_BYTES = 64 * 1024;

    private final Problems problems;

    BodyLimit(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var type = request.getContentType();
        if (type != null && type.startsWith("multipart/")) {
            chain.doFilter(request, response);
        } else if (request.getContentLengthLong() > MOST_BYTES) {
            problems.write(response, PlatformProblem.REQUEST_TOO_LARGE, request.getLocale());
        } else {
            chain.doFilter(new Limited(request), response);
        }
    }

    /** A body that does not say its length is cut off where it becomes too long. */
    private static final class Limited extends HttpServletRequestWrapper {
        private @Nullable ServletInputStream body;

        Limited(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            var open = body;
            if (open == null) {
                open = new LimitedBody(super.getInputStream());
                body = open;
            }
            return open;
        }
    }

    private static final class LimitedBody extends ServletInputStream {
        private final ServletInputStream whole;
        private int taken;

        LimitedBody(ServletInputStream whole) {
            this.whole = whole;
        }

        @Override
        public int read() throws IOException {
            int next = whole.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = whole.read(into, from, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int more) {
            taken += more;
            if (taken > MOST_BYTES) {
                throw PlatformProblem.REQUEST_TOO_LARGE.exception();
            }
        }

        @Override
        public boolean isFinished() {
            return whole.isFinished();
        }

        @Override
        public boolean isReady() {
            return whole.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            whole.setReadListener(listener);
        }
    }
}
