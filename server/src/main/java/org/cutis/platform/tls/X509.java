package org.cutis.platform.tls;

import java.math.BigInteger;
import java.net.InetAddress;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.DERUTCTime;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** The form of the two kinds of certificate that a local authority needs, RFC 5280. */
final class X509 {
    private static final DateTimeFormatter UTC_TIME =
            DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter READ_TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss'GMT+00:00'").withZone(ZoneOffset.UTC);

    private X509() {}

    /** Signs servers, but no further authority. */
    static X509Certificate authority(KeyPair keys, Instant from, Instant until) {
        // Two houses in one network shall not be taken for each other in a list of authorities.
        var name = new X500Name(
                "CN=Cutis " + fingerprint(keys.getPublic().getEncoded()).substring(0, 5));
        try {
            var builder = builder(name, name, keys.getPublic(), from, until)
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign))
                    .addExtension(
                            Extension.subjectKeyIdentifier,
                            false,
                            new JcaX509ExtensionUtils().createSubjectKeyIdentifier(keys.getPublic()));
            return signed(builder, keys.getPrivate());
        } catch (CertIOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static X509Certificate server(
            PublicKey key, Set<String> names, Instant from, Instant until, ServerCertificate authority) {
        try {
            var tools = new JcaX509ExtensionUtils();
            var issuer = new JcaX509CertificateHolder(authority.leaf()).getSubject();
            var builder = builder(issuer, new X500Name("CN=Cutis"), key, from, until)
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                    .addExtension(
                            Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth))
                    .addExtension(Extension.subjectAlternativeName, false, alternativeNames(names))
                    .addExtension(
                            Extension.authorityKeyIdentifier,
                            false,
                            tools.createAuthorityKeyIdentifier(authority.leaf()))
                    .addExtension(Extension.subjectKeyIdentifier, false, tools.createSubjectKeyIdentifier(key));
            return signed(builder, authority.key());
        } catch (CertIOException | NoSuchAlgorithmException | CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static X509v3CertificateBuilder builder(
            X500Name issuer, X500Name subject, PublicKey key, Instant from, Instant until) {
        return new X509v3CertificateBuilder(
                issuer,
                new BigInteger(120, new SecureRandom()).setBit(120),
                time(from),
                time(until),
                subject,
                SubjectPublicKeyInfo.getInstance(key.getEncoded()));
    }

    private static Time time(Instant moment) {
        return new Time(new DERUTCTime(UTC_TIME.format(moment)));
    }

    private static X509Certificate signed(X509v3CertificateBuilder builder, PrivateKey issuer) {
        try {
            return new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(issuer)));
        } catch (OperatorCreationException | CertificateException e) {
            throw new IllegalStateException("a certificate could not be signed", e);
        }
    }

    private static GeneralNames alternativeNames(Set<String> names) {
        return new GeneralNames(names.stream()
                .map(name -> new GeneralName(isAddress(name) ? GeneralName.iPAddress : GeneralName.dNSName, name))
                .toArray(GeneralName[]::new));
    }

    private static boolean isAddress(String name) {
        return name.contains(":") || name.matches("[0-9.]+");
    }

    /** Names and addresses a certificate holds for, each in one form only. */
    static Set<String> names(X509Certificate certificate) {
        try {
            var names = certificate.getSubjectAlternativeNames();
            return names == null
                    ? Set.of()
                    : normal(names.stream()
                            .map(name -> String.valueOf(name.get(1)))
                            .toList());
        } catch (CertificateParsingException e) {
            return Set.of();
        }
    }

    static Set<String> normal(Collection<String> names) {
        return names.stream()
                .map(name -> isAddress(name) ? InetAddress.ofLiteral(name).getHostAddress() : name)
                .collect(Collectors.toSet());
    }

    static Instant end(X509Certificate certificate) {
        try {
            return READ_TIME.parse(
                    new JcaX509CertificateHolder(certificate)
                            .toASN1Structure()
                            .getEndDate()
                            .getTime(),
                    Instant::from);
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** SHA-256 as people compare it: pairs of digits with colons. */
    static String fingerprint(byte[] encoded) {
        try {
            return HexFormat.ofDelimiter(":")
                    .withUpperCase()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(encoded));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
