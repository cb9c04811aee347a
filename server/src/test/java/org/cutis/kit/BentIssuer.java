package org.cutis.kit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;

/** An issuer over real HTTP that can be told to do wrong what a good one never does. Everything is right unless bent. */
public final class BentIssuer implements AutoCloseable {
    private static final RSAKey KEY = key();
    private static final RSAKey STRANGERS_KEY = key();

    private final HttpServer server;
    private final String address;

    private volatile String nonce = "";
    private volatile String subject = "";
    private volatile UnaryOperator<JWTClaimsSet.Builder> claims = UnaryOperator.identity();
    private volatile UnaryOperator<String> token = UnaryOperator.identity();
    private volatile RSAKey signer = KEY;
    private volatile Duration pause = Duration.ZERO;
    private volatile int tokenStatus = 200;

    private BentIssuer(HttpServer server) {
        this.server = server;
        this.address = "http://localhost:" + server.getAddress().getPort();
    }

    public static BentIssuer start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            var issuer = new BentIssuer(server);
            issuer.answer("/.well-known/openid-configuration", issuer::metadata);
            issuer.answer("/keys", () -> new JWKSet(KEY.toPublicJWK()).toString());
            issuer.answer("/token", issuer::tokens);
            server.start();
            return issuer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(String path, java.util.function.Supplier<String> body) {
        server.createContext(path, exchange -> {
            try (exchange) {
                Thread.sleep(pause);
                var bytes = body.get().getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(path.equals("/token") ? tokenStatus : 200, bytes.length);
                exchange.getResponseBody().write(bytes);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private String metadata() {
        return JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "issuer",
                        address,
                        "authorization_endpoint",
                        address + "/authorize",
                        "token_endpoint",
                        address + "/token",
                        "jwks_uri",
                        address + "/keys",
                        "response_types_supported",
                        new String[] {"code"},
                        "subject_types_supported",
                        new String[] {"public"},
                        "id_token_signing_alg_values_supported",
                        new String[] {"RS256"},
                        "authorization_response_iss_parameter_supported",
                        true));
    }

    private String tokens() {
        var now = Instant.now();
        var all = claims.apply(new JWTClaimsSet.Builder()
                        .issuer(address)
                        .subject(subject)
                        .audience(Issuer.CLIENT)
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(300)))
                        .claim("nonce", nonce)
                        .claim("email", subject)
                        .claim("email_verified", true)
                        .claim("name", "Bea Bent"))
                .build();
        var jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(KEY.getKeyID()).build(), all);
        try {
            jwt.sign(new RSASSASigner(signer));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "access_token", "none",
                        "token_type", "Bearer",
                        "id_token", token.apply(jwt.serialize())));
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("one").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public String address() {
        return address;
    }

    /** Straight again, for somebody who was sent here with that nonce. */
    public BentIssuer knows(String subject, String nonce) {
        this.subject = subject;
        this.nonce = nonce;
        claims = UnaryOperator.identity();
        token = UnaryOperator.identity();
        signer = KEY;
        pause = Duration.ZERO;
        tokenStatus = 200;
        return this;
    }

    public void bendClaims(UnaryOperator<JWTClaimsSet.Builder> bend) {
        claims = bend;
    }

    public void bendToken(UnaryOperator<String> bend) {
        token = bend;
    }

    public void signsWithAnotherKey() {
        signer = STRANGERS_KEY;
    }

    public void takes(Duration time) {
        pause = time;
    }

    public void answersTokensWith(int status) {
        tokenStatus = status;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
