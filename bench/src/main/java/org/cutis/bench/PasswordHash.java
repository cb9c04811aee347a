package org.cutis.bench;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** The hash that a sign-in cannot do without, with the parameters of {@code identity.Passwords}. */
@State(Scope.Thread)
public class PasswordHash {
    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final String hash = String.valueOf(argon2.encode("correct horse 9"));

    @Benchmark
    public boolean argon2id() {
        return argon2.matches("correct horse 9", hash);
    }
}
