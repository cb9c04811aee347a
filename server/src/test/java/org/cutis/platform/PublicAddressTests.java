package org.cutis.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class PublicAddressTests {
    @Test
    void what_is_set_counts_whatever_the_request_says() {
        var address = new PublicAddress("https://skin.example.org/");

        assertThat(address.of(sentTo("evil.example"))).isEqualTo(URI.create("https://skin.example.org"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.168.1.4:8080", "cutis.local", "[2001:db8::1]:8080"})
    void else_it_is_where_the_request_was_sent(String host) {
        assertThat(new PublicAddress("").of(sentTo(host))).isEqualTo(URI.create("http://" + host));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a/b", "user@host", "host:port", "host?x"})
    void a_host_that_is_none_is_refused(String host) {
        assertThatThrownBy(() -> new PublicAddress("").of(sentTo(host))).isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"skin.example.org", "ftp://skin.example.org", "https://skin.example.org/cutis", "https://"})
    void a_setting_that_is_no_address_without_a_path_stops_the_start(String url) {
        assertThatThrownBy(() -> new PublicAddress(url))
                .isInstanceOf(StartupFault.class)
                .hasMessageContaining("CUTIS_PUBLIC_URL");
    }

    private static MockHttpServletRequest sentTo(String host) {
        var request = new MockHttpServletRequest();
        request.addHeader("Host", host);
        return request;
    }
}
