package org.cutis.identity;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/** Codes of authenticator apps: RFC 6238 with what all apps take, SHA-1, six digits, thirty seconds. */
public final class Totp {
    /** Bytes of a secret, as long as the hash (RFC 4226, section 4). */
    public static final int SECRET_BYTES = 20;

    private static final Duration STEP = Duration.ofSeconds(30);
    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator(STEP);

    private Totp() {}

    /** As people type it when they cannot scan. */
    public static String base32(byte[] secret) {
        return new String(Base32.encode(secret), StandardCharsets.US_ASCII);
    }

    /** What the QR code says to the app. */
    public static String uri(byte[] secret, String account) {
        var label =
                URLEncoder.encode("Cutis:" + account, StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/" + label + "?secret=" + base32(secret) + "&issuer=Cutis";
    }

    /**
     * The time step that a code belongs to: this one, the one before or the next, since clocks differ.
     *
     * @param after only later steps count: a code is good once
     */
    public static OptionalLong step(byte[] secret, String code, Instant now, long after) {
        long current = now.getEpochSecond() / STEP.toSeconds();
        var typed = code.replaceAll("\\s", "");
        return LongStream.rangeClosed(current - 1, current + 1)
                .filter(step -> step > after && code(secret, step).equals(typed))
                .findFirst();
    }

    static String code(byte[] secret, long step) {
        try {
            var key = new SecretKeySpec(secret, "RAW");
            return CODES.generateOneTimePasswordString(key, Instant.ofEpochSecond(step * STEP.toSeconds()));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("the secret of an authenticator app is no key", e);
        }
    }
}
