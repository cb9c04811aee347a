package org.cutis.platform.tls;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Optional;
import org.cutis.platform.CutisHome;
import org.cutis.platform.StartupFault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Which certificate the server shows now, and where it is reached with it. */
@Component
public class Tls {
    private static final Logger LOG = LoggerFactory.getLogger(Tls.class);

    private final TlsSettings settings;
    private final @Nullable LocalAuthority authority;
    private volatile @Nullable ServerCertificate shown;
    private volatile @Nullable ServerPorts ports;

    /** Changes when the files are written anew. */
    private String seen = "";

    Tls(TlsSettings settings, CutisHome home, Clock clock) {
        this.settings = settings;
        this.authority = settings.local() ? new LocalAuthority(home.folder("secrets"), clock) : null;
        if (!settings.none()) {
            seen = state();
            shown = current();
        }
    }

    public boolean none() {
        return settings.none();
    }

    /** The certificate that devices take in to trust this house; empty when the operator brought one of their own. */
    public Optional<X509Certificate> localAuthority() {
        return Optional.ofNullable(authority).map(LocalAuthority::certificate);
    }

    /** Where other devices in the network reach the server; empty without HTTPS. */
    public Optional<String> address() {
        var open = ports;
        return open == null
                ? Optional.empty()
                : Optional.of(address("https", OwnAddresses.now().best(), open.https()));
    }

    /** Where a device that does not trust us yet begins; empty without a local authority. */
    public Optional<String> joinAddress() {
        var open = ports;
        return open == null || authority == null
                ? Optional.empty()
                : Optional.of(address("http", OwnAddresses.now().best(), open.join()) + "/join");
    }

    /** SHA-256 of the local authority's certificate. */
    public Optional<String> fingerprint() {
        return localAuthority().map(certificate -> X509.fingerprint(X509.encoded(certificate)));
    }

    /** Whether it came in by the plain port that is for joining only. */
    boolean isForJoining(HttpServletRequest request) {
        var open = ports;
        return open != null && authority != null && request.getLocalPort() == open.join();
    }

    /** Whether a browser may be told never to come without HTTPS again: not for a certificate that others do not trust. */
    public boolean isGoodFor(HttpServletRequest request) {
        var certificate = shown;
        var open = ports;
        boolean ours = open != null && request.getLocalPort() == open.https();
        return !ours || (authority == null && certificate != null && !certificate.selfSigned());
    }

    /** The same address over HTTPS, on the name by which we were called if that is one of ours. */
    String overHttps(String host, String path) {
        var own = OwnAddresses.now();
        var open = ports;
        int port = open == null ? settings.httpsPort() : open.https();
        return address("https", own.isOurs(host) ? host : own.best(), port) + path;
    }

    private static String address(String scheme, String host, int port) {
        return scheme + "://" + host + ":" + port;
    }

    TlsSettings settings() {
        return settings;
    }

    @Nullable
    ServerCertificate shown() {
        return shown;
    }

    /** The one that the server shows now. */
    Optional<X509Certificate> shownCertificate() {
        return Optional.ofNullable(shown).map(ServerCertificate::leaf);
    }

    void opened(ServerPorts actual) {
        ports = actual;
    }

    /**
     * Looks whether files or addresses have changed.
     *
     * @return the new certificate when they have, and it is in order
     */
    Optional<ServerCertificate> changed() {
        try {
            var now = state();
            if (now.equals(seen)) {
                return Optional.empty();
            }
            seen = now;
            var fresh = current();
            if (fresh.equals(shown)) {
                return Optional.empty();
            }
            shown = fresh;
            return Optional.of(fresh);
        } catch (RuntimeException e) {
            LOG.warn("The new certificate is not taken, the old one stays: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private String state() {
        if (authority != null) {
            // Its end comes nearer without any change of files: looking once a day is enough.
            return OwnAddresses.now().forCertificate() + " " + authority.today();
        }
        return stamp(settings.tlsCertificate()) + stamp(settings.tlsKey());
    }

    private static String stamp(String file) {
        try {
            var path = Path.of(file);
            return Files.getLastModifiedTime(path) + " " + Files.size(path) + " " + path.toRealPath() + "\n";
        } catch (IOException e) {
            return "not there\n";
        }
    }

    private ServerCertificate current() {
        if (authority != null) {
            return authority.serverCertificate(OwnAddresses.now().forCertificate());
        }
        try {
            return ServerCertificate.read(Path.of(settings.tlsCertificate()), Path.of(settings.tlsKey()));
        } catch (IllegalArgumentException e) {
            throw new StartupFault(
                    "CUTIS_TLS_CERTIFICATE (" + settings.tlsCertificate() + ") and CUTIS_TLS_KEY (" + settings.tlsKey()
                            + ") are no certificate with its key: " + e.getMessage() + ".",
                    e);
        }
    }
}
