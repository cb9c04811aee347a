package org.cutis.platform.tls;

import org.cutis.platform.StartupFault;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the server is reached over HTTPS.
 *
 * @param tls {@code CUTIS_TLS}: {@code local} for an authority made here; empty otherwise
 * @param tlsCertificate {@code CUTIS_TLS_CERTIFICATE}: PEM, the server's certificate first, then its issuers
 * @param tlsKey {@code CUTIS_TLS_KEY}: PEM, its private key
 * @param httpsPort {@code CUTIS_HTTPS_PORT}
 * @param joinPort {@code CUTIS_JOIN_PORT}: plain HTTP, for devices that do not trust the local authority yet
 */
@ConfigurationProperties("cutis")
record TlsSettings(
        @DefaultValue("") String tls,
        @DefaultValue("") String tlsCertificate,
        @DefaultValue("") String tlsKey,
        @DefaultValue("8443") int httpsPort,
        @DefaultValue("8082") int joinPort) {
    TlsSettings {
        if (!tls.isBlank() && !tls.equals("local")) {
            throw new StartupFault("CUTIS_TLS knows only the value local; leave it out to be without HTTPS.");
        }
        if (tlsCertificate.isBlank() != tlsKey.isBlank()) {
            throw new StartupFault("CUTIS_TLS_CERTIFICATE and CUTIS_TLS_KEY belong together; set both or none.");
        }
        if (!tls.isBlank() && !tlsKey.isBlank()) {
            throw new StartupFault("CUTIS_TLS=local and CUTIS_TLS_CERTIFICATE exclude each other; leave one out.");
        }
    }

    boolean none() {
        return !local() && tlsCertificate.isBlank();
    }

    boolean local() {
        return tls.equals("local");
    }
}
