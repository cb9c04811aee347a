package org.cutis.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.net.ssl.SSLContext;
import tools.jackson.databind.json.JsonMapper;

/** Somebody with an HTTP client, who knows the address and nothing else. Each {@code with} gives a new one. */
public final class Caller {
    static {
        // A test says itself where it comes from.
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host,connection");
    }

    private static final HttpClient CLIENT = client(null);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient client;
    private final URI server;
    private final Map<String, String> headers;

    private Caller(HttpClient client, URI server, Map<String, String> headers) {
        this.client = client;
        this.server = server;
        this.headers = headers;
    }

    public static Caller at(URI server) {
        return new Caller(CLIENT, server, Map.of());
    }

    /** Over HTTPS, trusting what this context trusts. */
    public static Caller at(URI server, SSLContext trust) {
        return new Caller(
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .sslContext(trust)
                        .build(),
                server,
                Map.of());
    }

    public URI server() {
        return server;
    }

    private static HttpClient client(@org.jspecify.annotations.Nullable InetAddress from) {
        var builder =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(10));
        return (from == null ? builder : builder.localAddress(from)).build();
    }

    /** Calls from another address of this machine, such as 127.0.0.7. */
    public Caller from(String address) {
        return new Caller(
                client(InetAddress.ofLiteral(address)),
                URI.create(server.toString().replace("localhost", "127.0.0.1")),
                headers);
    }

    public Caller with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Caller(client, server, more);
    }

    public Caller bearer(String token) {
        return with("Authorization", "Bearer " + token);
    }

    /** As a browser on one of the server's own pages sends it. */
    public Caller fromOurPage() {
        return with("X-Cutis", "web").with("Origin", server.toString());
    }

    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    public Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    public Answer post(String path) {
        return send("POST", path, BodyPublishers.noBody());
    }

    public Answer post(String path, Object body) {
        return with("Content-Type", "application/json").send("POST", path, json(body));
    }

    public Answer patch(String path, Object body) {
        return with("Content-Type", "application/json").send("PATCH", path, json(body));
    }

    public Answer put(String path, Object body) {
        return with("Content-Type", "application/json").send("PUT", path, json(body));
    }

    public Answer upload(Upload upload) {
        var caller = with("Content-Type", upload.contentType());
        for (var header : upload.headers().entrySet()) {
            caller = caller.with(header.getKey(), header.getValue());
        }
        return caller.send("POST", "/api/scans", BodyPublishers.ofByteArray(upload.body()));
    }

    private static BodyPublisher json(Object body) {
        return BodyPublishers.ofString(body instanceof String text ? text : JSON.writeValueAsString(body));
    }

    public HttpRequest request(String method, String path, BodyPublisher body) {
        var request = HttpRequest.newBuilder(URI.create(server + path))
                .timeout(Duration.ofMinutes(2))
                .method(method, body);
        headers.forEach(request::header);
        return request.build();
    }

    public Answer send(String method, String path, BodyPublisher body) {
        try {
            var response = client.send(request(method, path, body), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
