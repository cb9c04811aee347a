package org.cutis.identity.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.regex.Pattern;
import org.cutis.identity.Carriers;
import org.cutis.platform.PlatformProblem;
import org.cutis.platform.http.Problems;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;

/** Who may reach the interface at all; what they may do there is asked in each use case. */
@Configuration(proxyBeanMethods = false)
class AccessRules {
    /** Open to all. A stale token sent along must not close them: it is not even looked at. */
    private static final Set<String> OPEN = Set.of(
            "/api/auth/register",
            "/api/auth/login",
            "/api/auth/refresh",
            "/api/auth/verify-otp",
            "/api/auth/resend-otp",
            "/api/auth/forgot-password",
            "/api/auth/reset-password",
            "/api/auth/first-administrator",
            "/api/about",
            "/api/openapi.json");

    /** The way to an issuer and back, likewise: the browser comes from another site. */
    private static final Pattern OPEN_WAYS = Pattern.compile("/api/auth/oidc(/[^/]+/(start|callback))?");

    /** Ends the session whose token is shown; looks at tokens, but does not need a good one. */
    private static final String LOGOUT = "/api/auth/logout";

    @Bean
    SecurityFilterChain security(HttpSecurity http, JwtDecoder decoder, SessionCheck sessions, Problems problems)
            throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable) // CookieGuard asks for more than a token would.
                .headers(AbstractHttpConfigurer::disable) // platform.http.SecurityHeaders
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(rules -> rules.dispatcherTypeMatchers(
                                DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(OPEN.toArray(String[]::new))
                        .permitAll()
                        .requestMatchers(AccessRules::isOpenWay)
                        .permitAll()
                        .requestMatchers(LOGOUT)
                        .permitAll()
                        .requestMatchers("/api/**")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .oauth2ResourceServer(server -> server.bearerTokenResolver(tokens())
                        .jwt(jwt -> jwt.decoder(decoder).jwtAuthenticationConverter(sessions))
                        .authenticationEntryPoint((request, response, fault) ->
                                problems.write(response, PlatformProblem.NOT_SIGNED_IN, request.getLocale()))
                        .accessDeniedHandler((request, response, fault) ->
                                problems.write(response, PlatformProblem.NOT_ALLOWED, request.getLocale())))
                .exceptionHandling(faults -> faults.authenticationEntryPoint((request, response, fault) ->
                        problems.write(response, PlatformProblem.NOT_SIGNED_IN, request.getLocale())))
                .addFilterBefore(new CookieGuard(problems), BearerTokenAuthenticationFilter.class)
                .build();
    }

    /** A timer for each filter of each request costs more than the filters; requests as a whole are timed elsewhere. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    private static boolean isOpenWay(HttpServletRequest request) {
        return OPEN_WAYS.matcher(request.getRequestURI()).matches();
    }

    private static BearerTokenResolver tokens() {
        return (HttpServletRequest request) -> {
            var path = request.getRequestURI();
            if (!path.startsWith("/api/") || OPEN.contains(path) || isOpenWay(request) || path.equals(LOGOUT)) {
                return null;
            }
            return Carriers.bearer(request)
                    .or(() -> Carriers.cookie(request, Carriers.ACCESS_COOKIE))
                    .orElse(null);
        };
    }
}
