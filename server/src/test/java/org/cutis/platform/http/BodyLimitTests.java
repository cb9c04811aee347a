package org.cutis.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.cutis.kit.House;
import org.cutis.kit.HouseTest;
import org.junit.jupiter.api.Test;

@HouseTest
class BodyLimitTests {
    private static final byte[] LONG_LOGIN =
            ("{\"login\":\"" + "a".repeat(200_000) + "\",\"password\":\"x\"}").getBytes(StandardCharsets.UTF_8);

    private final House house;

    BodyLimitTests(House house) {
        this.house = house;
    }

    @Test
    void a_body_that_says_it_is_too_long_is_not_read() throws Exception {
        var answer = login(BodyPublishers.ofByteArray(LONG_LOGIN));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("/problems/request-too-large");
    }

    @Test
    void a_body_that_hides_its_length_is_cut_off() throws Exception {
        var answer = login(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(LONG_LOGIN)));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("/problems/request-too-large");
    }

    private HttpResponse<String> login(BodyPublisher body) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(house.address().resolve("/api/auth/login"))
                    .header("Content-Type", "application/json")
                    .POST(body)
                    .build();
            return http.send(request, BodyHandlers.ofString());
        }
    }
}
