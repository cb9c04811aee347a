package org.cutis.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTests {
    /** RFC 6238, appendix B. */
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    private static final Instant NOW = Instant.ofEpochSecond(1111111109);
    private static final long STEP = 1111111109 / 30;

    @ParameterizedTest
    @CsvSource({
        "59,          287082",
        "1111111109,  081804",
        "1111111111,  050471",
        "1234567890,  005924",
        "2000000000,  279037",
        "20000000000, 353130"
    })
    void codes_are_those_of_the_standard(long second, String code) {
        assertThat(Totp.code(SECRET, second / 30)).isEqualTo(code);
    }

    @Test
    void a_clock_may_be_half_a_minute_off_but_not_more() {
        assertThat(Totp.step(SECRET, Totp.code(SECRET, STEP - 1), NOW, 0)).hasValue(STEP - 1);
        assertThat(Totp.step(SECRET, Totp.code(SECRET, STEP + 1), NOW, 0)).hasValue(STEP + 1);
        assertThat(Totp.step(SECRET, Totp.code(SECRET, STEP - 2), NOW, 0)).isEmpty();
        assertThat(Totp.step(SECRET, Totp.code(SECRET, STEP + 2), NOW, 0)).isEmpty();
    }

    @Test
    void a_code_is_good_once() {
        var code = Totp.code(SECRET, STEP);

        assertThat(Totp.step(SECRET, code, NOW, STEP - 1)).hasValue(STEP);
        assertThat(Totp.step(SECRET, code, NOW, STEP)).isEmpty();
    }

    @Test
    void people_type_spaces() {
        assertThat(Totp.step(SECRET, "081 804", NOW, 0)).hasValue(STEP);
    }

    @Test
    void an_app_reads_the_account_and_the_secret_from_the_address() {
        assertThat(Totp.uri(SECRET, "anna@example.org"))
                .isEqualTo(
                        "otpauth://totp/Cutis%3Aanna%40example.org?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Cutis");
    }
}
