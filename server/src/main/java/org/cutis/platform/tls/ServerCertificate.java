package org.cutis.platform.tls;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;
import org.springframework.boot.ssl.pem.PemContent;

/**
 * What the server shows to prove who it is.
 *
 * @param chain its own certificate first
 */
record ServerCertificate(PrivateKey key, List<X509Certificate> chain) {
    private static final String ALIAS = "cutis";

    ServerCertificate {
        chain = List.copyOf(chain);
        if (chain.isEmpty()) {
            throw new IllegalArgumentException("it holds no certificate");
        }
        if (!belongsTo(key, chain.getFirst())) {
            throw new IllegalArgumentException("the key is not that of the certificate");
        }
    }

    /** @throws IllegalArgumentException with the reason, when the two files are no such pair */
    static ServerCertificate read(Path certificates, Path key) {
        try {
            var secret = PemContent.load(key).getPrivateKey();
            if (secret == null) {
                throw new IllegalArgumentException("there is no private key");
            }
            return new ServerCertificate(secret, PemContent.load(certificates).getCertificates());
        } catch (IOException | IllegalStateException e) {
            throw new IllegalArgumentException("not to be read as PEM", e);
        }
    }

    /** Whether nobody else vouches for it. A browser must not be told to insist on such a one. */
    boolean selfSigned() {
        return leaf().getSubjectX500Principal().equals(leaf().getIssuerX500Principal());
    }

    X509Certificate leaf() {
        return chain.getFirst();
    }

    KeyStore keyStore(char[] password) {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(ALIAS, key, password, chain.toArray(Certificate[]::new));
            return store;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("a certificate could not be put in its store", e);
        }
    }

    private static boolean belongsTo(PrivateKey key, X509Certificate certificate) {
        var algorithm = key.getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256with" + key.getAlgorithm();
        try {
            var signer = Signature.getInstance(algorithm.endsWith("EdDSA") ? "EdDSA" : algorithm);
            signer.initSign(key);
            var signed = signer.sign();
            signer.initVerify(certificate.getPublicKey());
            return signer.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
