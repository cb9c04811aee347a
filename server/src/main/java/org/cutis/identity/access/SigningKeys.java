package org.cutis.identity.access;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.cutis.platform.secrets.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The RSA keys of the access tokens, shared by all server processes through the database; private halves are wrapped by
 * the master key. The newest signs; all verify. A key that another process has made is found when its id is first seen.
 */
@Component
class SigningKeys implements JWKSource<SecurityContext> {
    /** Any number that nothing else locks: "keys" as bytes. */
    private static final long LOCK = 0x6b657973;

    private static final int BITS = 2048;

    private final JdbcClient db;
    private final Secrets secrets;
    private final Clock clock;
    private volatile JWKSet keys;

    SigningKeys(JdbcClient db, Secrets secrets, TransactionTemplate transaction, Clock clock) {
        this.db = db;
        this.secrets = secrets;
        this.clock = clock;
        this.keys = new JWKSet();
        transaction.executeWithoutResult(status -> {
            db.sql("select pg_advisory_xact_lock(:lock)")
                    .param("lock", LOCK)
                    .query()
                    .listOfRows();
            keys = read();
            if (keys.isEmpty()) {
                add();
                keys = read();
            }
        });
    }

    /** The newest key, with its private half. */
    RSAKey current() {
        return keys.getKeys().getFirst().toRSAKey();
    }

    /** All public halves, for {@code /.well-known/jwks.json}. */
    JWKSet published() {
        return keys.toPublicJWKSet();
    }

    /** Whether tokens of this key still count. */
    boolean has(String id) {
        return keys.getKeyByKeyId(id) != null;
    }

    @Override
    public List<JWK> get(JWKSelector selector, @org.jspecify.annotations.Nullable SecurityContext context) {
        var found = selector.select(keys);
        if (found.isEmpty()) {
            keys = read();
            found = selector.select(keys);
        }
        return found;
    }

    private void add() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            var pair = generator.generateKeyPair();
            var id = UUID.randomUUID().toString();
            db.sql("""
                    insert into identity.signing_key (id, public_key, wrapped, created_at)
                    values (:id, :public, :wrapped, :now)
                    """)
                    .param("id", id)
                    .param("public", pair.getPublic().getEncoded())
                    .param("wrapped", secrets.seal(pair.getPrivate().getEncoded(), context(id)))
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("RSA is not to be had", e);
        }
    }

    private JWKSet read() {
        return new JWKSet(db.sql("select id, public_key, wrapped from identity.signing_key order by created_at desc")
                .query((row, number) -> key(row.getString("id"), row.getBytes("public_key"), row.getBytes("wrapped")))
                .list());
    }

    private JWK key(String id, byte[] publicKey, byte[] wrapped) {
        try {
            var factory = KeyFactory.getInstance("RSA");
            return new RSAKey.Builder((RSAPublicKey) factory.generatePublic(new X509EncodedKeySpec(publicKey)))
                    .privateKey(factory.generatePrivate(new PKCS8EncodedKeySpec(secrets.open(wrapped, context(id)))))
                    .keyID(id)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a signing key cannot be read", e);
        }
    }

    private static String context(String id) {
        return "signing key " + id;
    }
}
