package org.cutis.identity.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.cutis.kit.Answer;
import org.cutis.kit.BentIssuer;
import org.cutis.kit.Browser;
import org.cutis.kit.House;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An issuer that does wrong what a good one never does. */
class BentIssuerTests extends WithIssuers {
    BentIssuerTests(House house) {
        super(house);
    }

    @Test
    void one_that_does_nothing_wrong_signs_people_in() {
        var browser = new Browser();

        signInBy(browser, anAddress(), issuer -> {});

        assertThat(profile(browser).text("/lastName")).isEqualTo("Bent");
    }

    /** Whoever can choose what an issuer calls them must not become somebody else's patient. */
    @Test
    void the_address_and_subject_of_another_issuers_person_open_nothing() {
        var email = anAddress();
        signIn(new Browser(), email);

        assertTold(signInBy(new Browser(), email, issuer -> {}), "account-exists-link-first");
    }

    @ParameterizedTest
    @MethodSource("lies")
    void a_token_that_is_not_in_order_signs_nobody_in(Consumer<BentIssuer> bend) {
        var email = anAddress();

        assertTold(signInBy(new Browser(), email, bend), "issuer-failed");

        assertThat(house.db()
                        .sql("select count(*) from identity.account where email = :email")
                        .param("email", email)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    static Stream<Arguments> lies() {
        return Stream.of(
                lie("of another nonce", claims -> claims.claim("nonce", "another")),
                lie("without nonce", claims -> claims.claim("nonce", null)),
                lie("for another audience", claims -> claims.audience("another-client")),
                lie(
                        "for several, and handed to another",
                        claims -> claims.audience(List.of("cutis-tests", "another"))
                                .claim("azp", "another")),
                lie("of another issuer", claims -> claims.issuer("https://evil.example")),
                lie("without subject", claims -> claims.subject(null)),
                lie(
                        "that has run out",
                        claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(120)))),
                bent("signed by a stranger", BentIssuer::signsWithAnotherKey),
                bent("tampered with", issuer -> issuer.bendToken(BentIssuerTests::withAnotherPayload)),
                bent("without signature", issuer -> issuer.bendToken(BentIssuerTests::unsigned)),
                bent("that is none", issuer -> issuer.bendToken(token -> "none")),
                bent("refused", issuer -> issuer.answersTokensWith(400)));
    }

    private static Arguments lie(String name, UnaryOperator<JWTClaimsSet.Builder> bend) {
        return bent(name, issuer -> issuer.bendClaims(bend));
    }

    private static Arguments bent(String name, Consumer<BentIssuer> bend) {
        return Arguments.argumentSet(name, bend);
    }

    private static String withAnotherPayload(String token) {
        var parts = token.split("\\.", -1);
        return parts[0] + "." + parts[1].substring(0, parts[1].length() - 2) + "xx." + parts[2];
    }

    private static String unsigned(String token) {
        var header = java.util.Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return header + "." + token.split("\\.", -1)[1] + ".";
    }

    @Test
    void one_that_takes_too_long_is_given_up_and_nobody_else_waits() {
        var start = System.nanoTime();

        assertTold(
                signInBy(new Browser(), anAddress(), issuer -> issuer.takes(Duration.ofSeconds(20))),
                "issuer-unreachable");

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
    }

    @Test
    void one_with_a_fault_is_told_as_unreachable() {
        assertTold(signInBy(new Browser(), anAddress(), issuer -> issuer.answersTokensWith(503)), "issuer-unreachable");
    }

    @Test
    void who_turns_back_there_is_told_that_nothing_changed() {
        assertTold(comeBackWith("error=access_denied&iss=" + BENT.address()), "sign-in-cancelled");
    }

    @Test
    void an_error_there_is_told_without_its_words() {
        assertTold(
                comeBackWith("error=server_error&error_description=%3Cscript%3E&iss=" + BENT.address()),
                "issuer-failed");
    }

    /** RFC 9207: it has said that it always names itself. */
    @Test
    void an_answer_in_the_name_of_another_issuer_or_of_none_is_refused() {
        assertTold(comeBackWith("code=c&iss=https://evil.example"), "issuer-failed");
        assertTold(comeBackWith("code=c"), "issuer-failed");
    }

    @Test
    void an_answer_with_neither_code_nor_error_is_refused() {
        assertTold(comeBackWith("iss=" + BENT.address()), "issuer-failed");
    }

    private Answer signInBy(Browser browser, String email, Consumer<BentIssuer> bend) {
        var page = leave(browser, "google");
        BENT.knows(email, parameter(page, "nonce"));
        bend.accept(BENT);
        return comeBack(browser, page, callback("code=c&iss=" + BENT.address() + "&state=" + parameter(page, "state")));
    }

    private Answer comeBackWith(String query) {
        var browser = new Browser();
        var page = leave(browser, "google");
        BENT.knows(anAddress(), parameter(page, "nonce"));
        return comeBack(browser, page, callback(query + "&state=" + parameter(page, "state")));
    }

    private URI callback(String query) {
        return server().resolve("/api/auth/oidc/google/callback?" + query);
    }

    private static String parameter(URI address, String name) {
        return address.getRawQuery().replaceFirst("(?:^|.*&)" + name + "=([^&]+).*", "$1");
    }
}
