package org.cutis.identity;

import com.nulabinc.zxcvbn.StandardDictionaries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Passwords: which are good enough, and their hashes (Argon2id with 19 MiB, two passes, one lane: OWASP's cheat sheet of
 * 2024). As many hashes run at once as there are processors, so that a rush of sign-ins takes a bounded amount of memory.
 */
@Component
public class Passwords {
    private static final int SHORTEST = 8;
    private static final int FEWEST_DIFFERENT = 4;

    /** What guessing begins with where people speak other languages than the lists of the library. */
    private static final List<String> MORE_COMMON =
            List.of("passwort1", "hallo123", "schatz123", "contraseña", "87654321", "00000000");

    /** Leaked passwords, names and single words, as lists for guessing have them; those that are long enough else. */
    private static final Set<String> COMMON = common();

    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final Semaphore running = new Semaphore(Runtime.getRuntime().availableProcessors());

    /** Compared with when there is no such account, so that the answer takes as long as for a wrong password. */
    private final String nobody = hash("nobody has this password");

    /** Why a password is not accepted. */
    public enum Weakness {
        TOO_SHORT,
        TOO_SIMPLE,
        TOO_COMMON,
        LIKE_YOUR_NAME
    }

    private static Set<String> common() {
        try {
            return StandardDictionaries.loadAllDictionaries().stream()
                    .flatMap(list -> list.getFrequencies().stream())
                    .filter(word -> word.length() >= SHORTEST)
                    .collect(Collectors.toCollection(() -> new HashSet<>(MORE_COMMON)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param about the person's own names and address, none of which a password may be built on */
    public List<Weakness> weaknesses(String password, List<String> about) {
        var found = new ArrayList<Weakness>();
        var lower = password.toLowerCase(Locale.ROOT);
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            found.add(Weakness.TOO_SHORT);
        }
        if (password.codePoints().distinct().count() < FEWEST_DIFFERENT) {
            found.add(Weakness.TOO_SIMPLE);
        }
        if (COMMON.contains(lower)) {
            found.add(Weakness.TOO_COMMON);
        }
        if (about.stream().anyMatch(word -> isMostOf(word.toLowerCase(Locale.ROOT), lower))) {
            found.add(Weakness.LIKE_YOUR_NAME);
        }
        return found;
    }

    /** "anna1234" is built on "anna"; "my-anna-collects-stamps" is not. */
    private static boolean isMostOf(String word, String password) {
        return word.length() >= 4 && password.contains(word) && word.length() * 2 >= password.length();
    }

    public String hash(String password) {
        running.acquireUninterruptibly();
        try {
            return java.util.Objects.requireNonNull(argon2.encode(password));
        } finally {
            running.release();
        }
    }

    public boolean matches(String password, String hash) {
        running.acquireUninterruptibly();
        try {
            return argon2.matches(password, hash);
        } finally {
            running.release();
        }
    }

    /** Takes the time of a comparison and never matches. */
    public void matchNobody(String password) {
        matches(password, nobody);
    }
}
