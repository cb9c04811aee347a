package org.cutis.platform.tls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.cutis.platform.StartupFault;
import org.cutis.platform.secrets.SecretFile;

/**
 * An authority for one house: made once, kept in {@code secrets/} for its owner's eyes only, and trusted by whoever takes
 * its certificate in. It issues the server's certificate anew when the machine's addresses change or its end comes near.
 */
final class LocalAuthority {
    private static final Duration AUTHORITY_LIFETIME = Duration.ofDays(3650);

    /** Apple's devices take none that is valid for more than 825 days from an authority that a person has added. */
    private static final Duration SERVER_LIFETIME = Duration.ofDays(397);

    private static final Duration RENEW_BEFORE_END = Duration.ofDays(30);

    private final Path authorityFile;
    private final Path serverFile;
    private final Clock clock;
    private final ServerCertificate authority;

    LocalAuthority(Path secrets, Clock clock) {
        this.authorityFile = secrets.resolve("tls-authority.pem");
        this.serverFile = secrets.resolve("tls-server.pem");
        this.clock = clock;
        this.authority = readOrMake();
    }

    X509Certificate certificate() {
        return authority.leaf();
    }

    /** Days since 1970. */
    long today() {
        return clock.instant().getEpochSecond() / 86_400;
    }

    /** The certificate that stands, or a new one when it does not hold for all of these names or ends soon. */
    ServerCertificate serverCertificate(Set<String> names) {
        if (Files.exists(serverFile)) {
            var standing = readOrNothing(serverFile);
            if (!standing.isEmpty() && holds(standing.getFirst(), names)) {
                return standing.getFirst();
            }
            remove(serverFile);
        }
        SecretFile.write(serverFile, pem(issue(names)));
        return read(serverFile);
    }

    private boolean holds(ServerCertificate standing, Set<String> names) {
        return clock.instant().isBefore(X509.end(standing.leaf()).minus(RENEW_BEFORE_END))
                && standing.chain().getLast().equals(certificate())
                && X509.names(standing.leaf()).containsAll(X509.normal(names));
    }

    private ServerCertificate issue(Set<String> names) {
        var keys = newKeys();
        var now = clock.instant();
        var certificate = X509.server(keys.getPublic(), names, from(now), now.plus(SERVER_LIFETIME), authority);
        return new ServerCertificate(keys.getPrivate(), List.of(certificate, certificate()));
    }

    private ServerCertificate readOrMake() {
        if (!Files.exists(authorityFile)) {
            var keys = newKeys();
            var now = clock.instant();
            var certificate = X509.authority(keys, from(now), now.plus(AUTHORITY_LIFETIME));
            SecretFile.write(authorityFile, pem(new ServerCertificate(keys.getPrivate(), List.of(certificate))));
        }
        return read(authorityFile);
    }

    /** Clocks of phones may be behind ours. */
    private static Instant from(Instant now) {
        return now.minus(Duration.ofHours(24));
    }

    private static ServerCertificate read(Path file) {
        try {
            return ServerCertificate.read(file, file);
        } catch (IllegalArgumentException e) {
            throw new StartupFault(
                    "The file " + file + " is damaged (" + e.getMessage()
                            + "); remove it and start again, and devices have to join anew.",
                    e);
        }
    }

    private static List<ServerCertificate> readOrNothing(Path file) {
        try {
            return List.of(ServerCertificate.read(file, file));
        } catch (IllegalArgumentException damaged) {
            return List.of();
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KeyPair newKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("P-256 is not to be had", e);
        }
    }

    private static String pem(ServerCertificate pair) {
        var text = new StringBuilder(block("PRIVATE KEY", pair.key().getEncoded()));
        pair.chain().forEach(each -> text.append(block("CERTIFICATE", X509.encoded(each))));
        return text.toString();
    }

    private static String block(String kind, byte[] content) {
        return "-----BEGIN " + kind + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content) + "\n-----END " + kind
                + "-----\n";
    }
}
