package org.cutis.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls of one server process, over connections that are kept open. */
final class Server {
    static final String PASSWORD = "correct horse 9";
    private static final String BOUNDARY = "benchmark-7d1f0c";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;

    Server(String base) {
        this.base = base;
    }

    record Answer(int status, byte[] body) {
        boolean isGood() {
            return status >= 200 && status < 300;
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        JsonNode json() {
            return JSON.readTree(body);
        }
    }

    /** The people of the benchmarks; an address each, the same password. */
    static String email(int person) {
        return "person-" + person + "@bench.example";
    }

    /** Makes an account. */
    void register(String email) {
        var answer = post(
                "/api/auth/register",
                JSON.writeValueAsString(JSON.createObjectNode()
                        .put("email", email)
                        .put("firstName", "A")
                        .put("lastName", "B")
                        .put("password", PASSWORD)));
        if (answer.status() != 201) {
            throw new IllegalStateException("no account: " + answer.status() + " " + answer.text());
        }
    }

    /** @return access token */
    String signIn(String email) {
        var answer = post("/api/auth/login", credentials(email));
        if (answer.status() != 200) {
            throw new IllegalStateException("no sign-in: " + answer.status() + " " + answer.text());
        }
        return answer.json().at("/access").asString();
    }

    static String credentials(String email) {
        return JSON.writeValueAsString(
                JSON.createObjectNode().put("login", email).put("password", PASSWORD));
    }

    Answer post(String path, String json) {
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    Answer get(String path, String access) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Bearer " + access));
    }

    /** @param form made by {@link #form} */
    Answer upload(byte[] form, String access) {
        return send(HttpRequest.newBuilder(URI.create(base + "/api/scans"))
                .header("Authorization", "Bearer " + access)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(form)));
    }

    static byte[] form(byte[] photo) {
        var form = new ByteArrayOutputStream();
        form.writeBytes(
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"photo.jpg\"\r\n"
                                + "Content-Type: image/jpeg\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        form.writeBytes(photo);
        form.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return form.toByteArray();
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            return new Answer(0, String.valueOf(e).getBytes(StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
