package org.cutis.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.cutis.platform.RateLimits;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;

/**
 * What a request says of the device that sent it.
 *
 * @param address of the other end of the connection; of IPv6 its network, as limits count it
 * @param device the User-Agent, cut short
 * @param locale BCP 47 tag of the language it asked for
 */
record Caller(String address, String device, String locale) {
    private static final int LONGEST = 200;

    static Caller of(HttpServletRequest request) {
        return new Caller(
                RateLimits.household(request.getRemoteAddr()),
                device(request.getHeader(HttpHeaders.USER_AGENT)),
                LocaleContextHolder.getLocale().toLanguageTag());
    }

    static String device(@Nullable String agent) {
        return agent == null ? "" : agent.substring(0, Math.min(agent.length(), LONGEST));
    }
}
