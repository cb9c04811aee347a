package org.cutis.identity.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.cutis.kit.Browser;
import org.cutis.kit.House;
import org.cutis.kit.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in by a real issuer in a process of its own, redirect by redirect. */
class SignInByIssuerTests extends WithIssuers {
    SignInByIssuerTests(House house) {
        super(house);
    }

    @AfterEach
    void now() {
        house.clock().reset();
    }

    @Test
    void people_see_by_whom_they_can_sign_in() {
        assertThat(stranger().get("/api/auth/oidc").expect(200).words())
                .isEqualTo(
                        "{\"items\":[{\"id\":\"google\",\"name\":\"Google\"},{\"id\":\"oidc\",\"name\":\"The clinic\"}]}");
    }

    @Test
    void a_new_person_is_signed_in_as_a_patient() {
        var browser = new Browser();
        var email = anAddress();

        var answer = signIn(browser, email);

        assertThat(answer.header("Location")).isEqualTo("/signed-in?next=%2Fscans");
        var me = profile(browser).expect(200);
        assertThat(me.text("/email")).isEqualTo(email);
        assertThat(me.text("/firstName") + " " + me.text("/lastName")).isEqualTo("Ida Elsewhere");
        assertThat(me.text("/role")).isEqualTo("PATIENT");
    }

    @Test
    void the_cookies_are_those_of_every_sign_in_in_a_browser() {
        var answer = signIn(new Browser(), anAddress());

        assertThat(answer.headers().allValues("Set-Cookie"))
                .anySatisfy(access -> assertThat(access)
                        .startsWith("cutis_access=")
                        .contains("Path=/;", "Max-Age=600", "Secure", "HttpOnly", "SameSite=Strict"))
                .anySatisfy(refresh -> assertThat(refresh)
                        .startsWith("cutis_refresh=")
                        .contains("Path=/api/auth;", "Secure", "HttpOnly", "SameSite=Strict"))
                .anySatisfy(way -> assertThat(way).startsWith("cutis_oidc=;").contains("Max-Age=0"));
    }

    @Test
    void a_person_who_returns_finds_the_same_account() {
        var email = anAddress();
        var first = new Browser();
        var second = new Browser();
        signIn(first, email);

        signIn(second, email);

        assertThat(profile(second).text("/id")).isEqualTo(profile(first).text("/id"));
    }

    @Test
    void an_issuer_may_tell_the_address_elsewhere_than_in_its_token() {
        var browser = new Browser();
        var email = anAddress();

        signIn(browser, "shy:" + email);

        assertThat(profile(browser).text("/email")).isEqualTo(email);
    }

    @Test
    void an_address_that_the_issuer_has_not_verified_is_refused() {
        var email = anAddress();

        assertTold(signIn(new Browser(), "unverified:" + email), "issuer-email-not-verified");

        assertThat(accountsWith(email)).isZero();
    }

    @Test
    void an_address_alone_does_not_open_the_account_that_has_it() {
        var person = house.aPatient();

        assertTold(signIn(new Browser(), person.email()), "account-exists-link-first");
    }

    @Test
    void there_is_no_password_to_sign_in_with_or_to_change() {
        var browser = new Browser();
        var email = anAddress();
        signIn(browser, email);

        var login = stranger().post("/api/auth/login", Map.of("login", email, "password", Person.PASSWORD));
        var change = browser.script(server())
                .post("/api/auth/password", Map.of("current", "anything at all", "next", "four blue lamps"));

        assertThat(login.brief()).isEqualTo("401 wrong-credentials");
        assertThat(change.brief()).isEqualTo("409 no-password");
    }

    @Test
    void a_state_is_good_once() {
        var browser = new Browser();
        var page = leave(browser, "oidc");
        var callback = browser.signInAtIssuer(page, anAddress());
        var secret = browserSecret(browser);
        comeBack(browser, page, callback);

        var again = stranger().with("Cookie", secret).get(pathOf(callback));

        assertThat(again.brief()).isEqualTo("401 sign-in-expired");
    }

    @Test
    void a_state_that_is_not_ours_is_refused() {
        var browser = new Browser();
        var page = leave(browser, "oidc");
        var callback = browser.signInAtIssuer(page, anAddress());

        var bent = URI.create(callback.toString().replaceFirst("state=[^&]+", "state=guessed"));

        assertTold(comeBack(browser, page, bent), "sign-in-expired");
    }

    /** Else one could sign others in as oneself, and read what they then enter. */
    @Test
    void another_browser_cannot_come_back_in_place_of_the_one_that_went() {
        var attacker = new Browser();
        var page = leave(attacker, "oidc");
        var callback = attacker.signInAtIssuer(page, anAddress());
        var victim = new Browser();
        leave(victim, "oidc");

        assertTold(comeBack(new Browser(), page, callback), "sign-in-expired");
        assertTold(comeBack(victim, page, callback), "sign-in-expired");
        assertThat(victim.has("cutis_access")).isFalse();
    }

    @Test
    void the_answer_of_one_issuer_is_not_taken_for_anothers() {
        var browser = new Browser();
        var page = leave(browser, "oidc");
        var callback = browser.signInAtIssuer(page, anAddress());

        var mixed = URI.create(callback.toString().replace("/oidc/oidc/", "/oidc/google/"));

        assertTold(comeBack(browser, page, mixed), "sign-in-expired");
    }

    /** Of a code that was stolen nobody has the verifier (RFC 7636). */
    @Test
    void the_code_of_another_attempt_is_refused_by_the_issuer() {
        var victim = new Browser();
        var stolen = victim.signInAtIssuer(leave(victim, "oidc"), anAddress());
        var thief = new Browser();
        var page = leave(thief, "oidc");
        var callback = thief.signInAtIssuer(page, anAddress());

        var injected = URI.create(callback.toString().replaceFirst("code=[^&]+", code(stolen)));

        assertTold(comeBack(thief, page, injected), "issuer-failed");
    }

    @Test
    void after_ten_minutes_the_attempt_is_over() {
        var browser = new Browser();
        var page = leave(browser, "oidc");
        var callback = browser.signInAtIssuer(page, anAddress());

        house.clock().advance(Duration.ofMinutes(10));

        assertTold(comeBack(browser, page, callback), "sign-in-expired");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)", "%09//evil"})
    void nobody_is_sent_to_another_site_in_the_end(String target) {
        var browser = new Browser();
        var start = server().resolve("/api/auth/oidc/oidc/start?to=" + target.replace("\\", "%5C"));
        var page = Browser.whereTo(start, browser.open(start).expect(303));

        var answer = comeBack(browser, page, browser.signInAtIssuer(page, anAddress()));

        assertThat(answer.header("Location")).isEqualTo("/signed-in?next=%2Fdashboard");
    }

    @Test
    void the_issuer_is_asked_with_a_challenge_and_told_to_come_back_here() {
        var page = leave(new Browser(), "oidc").toString();

        assertThat(page)
                .startsWith(ISSUER.address() + "/oauth2/authorize?")
                .contains("code_challenge_method=S256", "response_type=code", "nonce=", "state=")
                .contains("redirect_uri=http%3A%2F%2F127.0.0.1%3A" + server().getPort());
    }

    @Test
    void a_provider_that_is_not_set_up_is_unknown() {
        assertThat(stranger().get("/api/auth/oidc/other/start").brief()).isEqualTo("404 no-such-provider");
        assertThat(stranger().get("/api/auth/oidc/other/callback").brief()).isEqualTo("404 no-such-provider");
        assertTold(new Browser().open(server().resolve("/api/auth/oidc/other/start")), "no-such-provider");
    }

    @Test
    void an_account_that_was_deleted_is_not_found_again() {
        var browser = new Browser();
        var email = anAddress();
        signIn(browser, email);
        var before = profile(browser).text("/id");
        house.administrator().caller().delete("/api/users/" + before).expect(204);

        signIn(browser, email);

        assertThat(profile(browser).expect(200).text("/id")).isNotEqualTo(before);
    }

    @Test
    void who_is_suspended_is_told_so() {
        var browser = new Browser();
        var email = anAddress();
        signIn(browser, email);
        var id = profile(browser).text("/id");
        house.administrator()
                .caller()
                .put("/api/users/" + id + "/suspension", Map.of("suspended", true, "reason", "asked for"))
                .expect(200);

        assertTold(signIn(browser, email), "account-suspended");
    }

    @Test
    void who_has_a_second_factor_shows_it_on_this_way_too() {
        var browser = new Browser();
        var email = anAddress();
        signIn(browser, email);
        browser.script(server()).post("/api/auth/factors/email").expect(204);
        var other = new Browser();

        var answer = signIn(other, email);

        assertThat(answer.header("Location")).matches("/sign-in\\?challenge=[0-9a-f-]{36}&factors=EMAIL&next=%2Fscans");
        assertThat(profile(other).brief()).isEqualTo("401 not-signed-in");
        var challenge = answer.header("Location").replaceFirst(".*challenge=([^&]+).*", "$1");
        var code = house.postbox().await(1, "Your code to sign in", email).code();
        stranger()
                .post("/api/auth/verify-otp", Map.of("challenge", challenge, "code", code))
                .expect(200);
    }

    @Test
    void who_has_no_password_shows_again_who_they_are_by_a_letter() {
        var browser = new Browser();
        var email = anAddress();
        signIn(browser, email);
        var page = browser.script(server());

        assertThat(page.get("/api/auth/step-up").json().at("/factors/0").asString(""))
                .isEqualTo("EMAIL");
        page.post("/api/auth/step-up/send").expect(202);
        var code = house.postbox().await(1, "Your code to sign in", email).code();

        page.post("/api/auth/step-up", Map.of("factor", "EMAIL", "code", code)).expect(204);
    }

    @Test
    void nobody_who_reads_the_table_can_finish_an_attempt() {
        var browser = new Browser();
        var page = leave(browser, "oidc");
        var state = page.toString().replaceFirst(".*[?&]state=([^&]+).*", "$1");

        var rows = house.db()
                .sql("select * from identity.oidc_attempt")
                .query()
                .listOfRows()
                .toString();

        assertThat(rows).doesNotContain(state, browserSecret(browser).replace("cutis_oidc=", ""));
    }

    private int accountsWith(String email) {
        return house.db()
                .sql("select count(*) from identity.account where email = :email")
                .param("email", email)
                .query(Integer.class)
                .single();
    }

    private String browserSecret(Browser browser) {
        return browser.cookie("cutis_oidc");
    }

    private static String code(URI address) {
        return address.toString().replaceFirst(".*[?&](code=[^&]+).*", "$1");
    }

    private static String pathOf(URI address) {
        return address.getRawPath() + "?" + address.getRawQuery();
    }
}
