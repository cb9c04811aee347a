package org.cutis.identity.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.cutis.kit.House;
import org.cutis.kit.HouseTest;
import org.cutis.kit.Person;
import org.junit.jupiter.api.Test;

@HouseTest
class TokensTests {
    private final House house;
    private final Person person;

    TokensTests(House house) {
        this.house = house;
        this.person = house.aPatient();
    }

    @Test
    void anybody_can_verify_a_token_with_the_published_keys() throws Exception {
        var token = SignedJWT.parse(person.access());

        assertThat(token.verify(new RSASSAVerifier(published()))).isTrue();
        assertThat(token.getHeader().getKeyID()).isEqualTo(published().getKeyID());
        assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo(person.id().toString());
        assertThat(token.getJWTClaimsSet().getClaims()).containsOnlyKeys("iss", "aud", "sub", "sid", "iat", "exp");
    }

    @Test
    void the_published_keys_have_no_private_half() {
        assertThat(house.stranger().get("/.well-known/jwks.json").expect(200).words())
                .doesNotContain("\"d\"", "\"p\"", "\"q\"", "\"dp\"");
    }

    @Test
    void a_token_signed_by_somebody_else_is_refused() throws Exception {
        var theirs = new RSAKeyGenerator(2048).keyID(published().getKeyID()).generate();
        var forged = new SignedJWT(header(JWSAlgorithm.RS256, "at+jwt"), claims());
        forged.sign(new RSASSASigner(theirs));

        assertIsRefused(forged.serialize());
    }

    @Test
    void the_public_key_is_no_password() throws Exception {
        var forged = new SignedJWT(header(JWSAlgorithm.HS256, "at+jwt"), claims());
        forged.sign(new MACSigner(published().toRSAPublicKey().getEncoded()));

        assertIsRefused(forged.serialize());
    }

    @Test
    void a_token_that_says_it_needs_no_signature_is_refused() throws Exception {
        assertIsRefused(encoded("{\"alg\":\"none\",\"typ\":\"at+jwt\"}") + "." + encoded(claims().toString()) + ".");
        assertIsRefused(encoded("{\"alg\":\"None\"}") + "." + encoded(claims().toString()) + ".");
    }

    @Test
    void a_token_with_another_payload_is_refused() throws Exception {
        var parts = person.access().split("\\.", -1);
        var other = house.aPatient().access().split("\\.", -1);

        assertIsRefused(parts[0] + "." + other[1] + "." + parts[2]);
        assertIsRefused(parts[0] + "." + parts[1] + ".");
        assertIsRefused(parts[0] + "." + parts[1]);
    }

    @Test
    void what_is_no_token_is_refused() {
        for (var nonsense : new String[] {"x", "x.y.z", "..", "a".repeat(5_000)}) {
            assertIsRefused(nonsense);
        }
        assertThat(house.stranger()
                        .with("Authorization", "Bearer ")
                        .get("/api/auth/profile")
                        .status())
                .isEqualTo(401);
        assertThat(house.stranger()
                        .with("Authorization", "Basic YTpi")
                        .get("/api/auth/profile")
                        .brief())
                .isEqualTo("401 not-signed-in");
    }

    @Test
    void a_token_in_the_address_or_the_form_is_not_looked_at() {
        assertThat(house.stranger()
                        .get("/api/auth/profile?access_token=" + person.access())
                        .brief())
                .isEqualTo("401 not-signed-in");
    }

    @Test
    void whoever_is_not_signed_in_is_told_in_their_language() {
        var answer = house.stranger().with("Accept-Language", "de").get("/api/auth/profile");

        assertThat(answer.brief()).isEqualTo("401 not-signed-in");
        assertThat(answer.text("/title")).isEqualTo("Sie sind nicht angemeldet");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    private void assertIsRefused(String token) {
        assertThat(house.stranger().bearer(token).get("/api/auth/profile").brief())
                .isEqualTo("401 not-signed-in");
    }

    private RSAKey published() throws java.text.ParseException {
        return JWKSet.parse(house.stranger().get("/.well-known/jwks.json").words())
                .getKeys()
                .getFirst()
                .toRSAKey();
    }

    private JWSHeader header(JWSAlgorithm algorithm, String type) throws java.text.ParseException {
        return new JWSHeader.Builder(algorithm)
                .keyID(published().getKeyID())
                .type(new JOSEObjectType(type))
                .build();
    }

    /** Those of a good token. */
    private JWTClaimsSet claims() throws java.text.ParseException {
        return SignedJWT.parse(person.access()).getJWTClaimsSet();
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
