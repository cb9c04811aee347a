package org.cutis.kit;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the server said. */
public record Answer(int status, HttpHeaders headers, byte[] body) {
    private static final JsonMapper JSON = JsonMapper.shared();

    public JsonNode json() {
        return JSON.readTree(body);
    }

    /** Text at a JSON pointer; empty when there is none. */
    public String text(String pointer) {
        return json().at(pointer).asString("");
    }

    public String words() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Empty when it is not there. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** Name of the problem, such as {@code not-signed-in}; {@code -} when the answer is none. */
    public String problem() {
        return header("Content-Type").startsWith("application/problem+json")
                ? text("/type").replaceFirst("^/problems/", "")
                : "-";
    }

    /** Status and problem in one, so that a failed comparison shows both. */
    public String brief() {
        return problem().equals("-") ? String.valueOf(status) : status + " " + problem();
    }

    /** @return this, when the status is the one expected */
    public Answer expect(int expected) {
        if (status != expected) {
            throw new AssertionError("expected " + expected + " but was " + status + ": " + words());
        }
        return this;
    }

    @Override
    public String toString() {
        return status + " " + header("Content-Type") + ": " + words();
    }
}
