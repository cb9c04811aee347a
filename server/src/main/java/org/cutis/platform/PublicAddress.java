package org.cutis.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * The address that people know this house by: {@code CUTIS_PUBLIC_URL}, or what the request was sent to, as trusted proxies
 * have told.
 */
@Component
public class PublicAddress {
    private final Optional<String> set;

    PublicAddress(@Value("${cutis.public-url:}") String url) {
        this.set = url.isBlank() ? Optional.empty() : Optional.of(origin(url.strip()));
    }

    private static String origin(String url) {
        var bare = url.replaceFirst("/$", "");
        if (!bare.matches("https?://([A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+])(:\\d{1,5})?")) {
            throw new StartupFault(
                    "CUTIS_PUBLIC_URL must be an address without a path, such as https://skin.example.org.");
        }
        return bare;
    }

    /** Scheme, host and port, without a slash at the end. */
    public URI of(HttpServletRequest request) {
        return set.map(URI::create).orElseGet(() -> asked(request));
    }

    private static URI asked(HttpServletRequest request) {
        var host = request.getHeader(HttpHeaders.HOST);
        if (host == null || !host.matches("([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(:\\d{1,5})?")) {
            throw PlatformProblem.MALFORMED_REQUEST.exception();
        }
        return URI.create(request.getScheme() + "://" + host);
    }
}
