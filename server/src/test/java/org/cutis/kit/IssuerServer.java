package org.cutis.kit;

import static org.springframework.security.config.Customizer.withDefaults;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.filter.DelegatingFilterProxy;

/**
 * Spring Authorization Server, with its own page for signing in. Everybody has an account here, under an e-mail address and
 * {@link Issuer#PASSWORD}; who is called {@code unverified:…} has an address that was not verified, and of {@code shy:…} the
 * identity token tells nothing but who it is.
 */
@TestConfiguration(proxyBeanMethods = false)
@EnableWebSecurity
public class IssuerServer {
    public static void main(String[] arguments) throws Exception {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        int port = Integer.parseInt(arguments[0]);
        System.setProperty("issuer", Issuer.address(port));

        var tomcat = new Tomcat();
        tomcat.setBaseDir(arguments[1]);
        tomcat.setPort(port);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        var site = tomcat.addContext("", arguments[1]);
        var beans = new AnnotationConfigWebApplicationContext();
        beans.register(IssuerServer.class);
        beans.setServletContext(site.getServletContext());
        beans.refresh();
        var filter = new FilterDef();
        filter.setFilterName("security");
        filter.setFilter(new DelegatingFilterProxy("springSecurityFilterChain", beans));
        site.addFilterDef(filter);
        var everywhere = new FilterMap();
        everywhere.setFilterName("security");
        everywhere.addURLPattern("/*");
        site.addFilterMap(everywhere);
        Tomcat.addServlet(site, "none", new jakarta.servlet.http.HttpServlet() {
            private static final long serialVersionUID = 1;
        });
        site.addServletMappingDecoded("/", "none");
        tomcat.start();
        System.out.println("ready");
        tomcat.getServer().await();
    }

    @Bean
    @Order(1)
    SecurityFilterChain protocol(HttpSecurity http) throws Exception {
        return http.oauth2AuthorizationServer(server -> {
                    http.securityMatcher(server.getEndpointsMatcher());
                    server.oidc(oidc -> oidc.userInfoEndpoint(endpoint -> endpoint.userInfoMapper(asked -> {
                        var name = asked.getAuthorization().getPrincipalName();
                        return new OidcUserInfo(claims(name));
                    })));
                })
                .authorizeHttpRequests(rules -> rules.anyRequest().authenticated())
                .oauth2ResourceServer(tokens -> tokens.jwt(withDefaults()))
                .exceptionHandling(
                        faults -> faults.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(rules -> rules.anyRequest().authenticated())
                .formLogin(withDefaults())
                .build();
    }

    @Bean
    UserDetailsService everybody() {
        return name ->
                User.withUsername(name).password("{noop}" + Issuer.PASSWORD).build();
    }

    /** Of a loopback address any port will do (RFC 8252, 7.3). */
    @Bean
    RegisteredClientRepository clients() {
        return new InMemoryRegisteredClientRepository(RegisteredClient.withId("cutis")
                .clientId(Issuer.CLIENT)
                .clientSecret("{noop}" + Issuer.SECRET)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("http://127.0.0.1/api/auth/oidc/oidc/callback")
                .scope("openid")
                .scope("email")
                .scope("profile")
                .build());
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> identityTokens() {
        return token -> {
            var name =
                    Objects.requireNonNull(token.<Authentication>getPrincipal()).getName();
            if (OidcParameterNames.ID_TOKEN.equals(token.getTokenType().getValue()) && !name.startsWith("shy:")) {
                token.getClaims().claims(all -> all.putAll(claims(name)));
            }
        };
    }

    private static Map<String, Object> claims(String name) {
        var email = name.replaceFirst("^(unverified|shy):", "");
        return Map.of(
                "sub",
                name,
                "email",
                email,
                "email_verified",
                !name.startsWith("unverified:"),
                "given_name",
                "Ida",
                "family_name",
                "Elsewhere");
    }

    @Bean
    JWKSource<SecurityContext> keys() throws JOSEException {
        RSAKey key =
                new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        return new ImmutableJWKSet<>(new JWKSet(key));
    }

    @Bean
    JwtDecoder jwtDecoder(JWKSource<SecurityContext> keys) {
        return NimbusJwtDecoder.withJwkSource(keys).build();
    }

    @Bean
    AuthorizationServerSettings address() {
        return AuthorizationServerSettings.builder()
                .issuer(System.getProperty("issuer"))
                .build();
    }
}
