package org.cutis.identity.oidc;

import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cutis.platform.CutisHome;
import org.cutis.platform.StartupFault;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The issuers that are set up, in the order of their buttons. What they are set to is checked at start; they are not asked. */
@Component
@EnableConfigurationProperties({OidcSettings.class, GoogleSettings.class})
class Providers {
    private final List<Provider> all;

    Providers(GoogleSettings google, OidcSettings oidc) {
        var found = new ArrayList<Provider>();
        if (!google.clientId().isBlank()) {
            found.add(new Provider(
                    "google",
                    "Google",
                    new Issuer(google.issuer()),
                    new ClientID(google.clientId().strip()),
                    secret("CUTIS_GOOGLE_CLIENT_SECRET", google.clientSecret(), google.clientSecretFile())));
        }
        if (!oidc.issuer().isBlank()) {
            found.add(ofTheOperator(oidc));
        } else if (!oidc.clientId().isBlank()) {
            throw new StartupFault("CUTIS_OIDC_CLIENT_ID is set, but no CUTIS_OIDC_ISSUER; name the issuer too.");
        }
        this.all = List.copyOf(found);
    }

    List<Provider> all() {
        return all;
    }

    Optional<Provider> find(String id) {
        return all.stream().filter(provider -> provider.id().equals(id)).findFirst();
    }

    Optional<Provider> ofIssuer(String issuer) {
        return all.stream()
                .filter(provider -> provider.issuer().getValue().equals(issuer))
                .findFirst();
    }

    private static Provider ofTheOperator(OidcSettings oidc) {
        var address = address(oidc.issuer().strip());
        if (oidc.clientId().isBlank()) {
            throw new StartupFault(
                    "CUTIS_OIDC_ISSUER is set, but no CUTIS_OIDC_CLIENT_ID; the issuer gives one to each client.");
        }
        var name = oidc.name();
        return new Provider(
                "oidc",
                name == null || name.isBlank() ? address.getHost() : name.strip(),
                new Issuer(address),
                new ClientID(oidc.clientId().strip()),
                secret("CUTIS_OIDC_CLIENT_SECRET", oidc.clientSecret(), oidc.clientSecretFile()));
    }

    /** Without encryption anybody on the way could sign in as anybody: only an issuer on this machine may do without. */
    private static URI address(String issuer) {
        try {
            var address = URI.create(issuer);
            if (address.getHost() != null
                    && ("https".equals(address.getScheme())
                            || ("http".equals(address.getScheme()) && isLoopback(address.getHost())))) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            throw new StartupFault("CUTIS_OIDC_ISSUER is no address.", e);
        }
        throw new StartupFault("CUTIS_OIDC_ISSUER must be an https:// address.");
    }

    private static boolean isLoopback(String host) {
        try {
            return host.equals("localhost")
                    || (host.matches("[0-9.]+|\\[.*]")
                            && InetAddress.getByName(host).isLoopbackAddress());
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static Secret secret(String variable, String value, String file) {
        if (!value.isBlank()) {
            return new Secret(value.strip());
        }
        if (file.isBlank()) {
            throw new StartupFault("Neither " + variable + " nor " + variable + "_FILE is set.");
        }
        try {
            return new Secret(Files.readString(Path.of(file)).strip());
        } catch (IOException e) {
            throw new StartupFault(
                    "The file " + file + " that " + variable + "_FILE names cannot be read (" + CutisHome.reason(e)
                            + ").",
                    e);
        }
    }
}
