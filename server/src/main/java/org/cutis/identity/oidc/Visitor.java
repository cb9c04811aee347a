package org.cutis.identity.oidc;

import jakarta.servlet.http.HttpServletRequest;
import org.cutis.platform.RateLimits;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;

/**
 * What a request says of the browser that sent it.
 *
 * @param address as limits count it
 * @param agent its User-Agent
 * @param locale BCP 47 tag of the language it asked for
 */
record Visitor(String address, @Nullable String agent, String locale) {
    static Visitor of(HttpServletRequest request) {
        return new Visitor(
                RateLimits.household(request.getRemoteAddr()),
                request.getHeader(HttpHeaders.USER_AGENT),
                LocaleContextHolder.getLocale().toLanguageTag());
    }
}
