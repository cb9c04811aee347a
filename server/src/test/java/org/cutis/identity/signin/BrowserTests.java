package org.cutis.identity.signin;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.cutis.kit.Answer;
import org.cutis.kit.Caller;
import org.cutis.kit.House;
import org.cutis.kit.HouseTest;
import org.cutis.kit.Person;
import org.cutis.kit.Upload;
import org.cutis.vision.DrawnPhotos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A browser, which carries cookies and is never shown a token. */
@HouseTest
class BrowserTests {
    private final House house;

    BrowserTests(House house) {
        this.house = house;
    }

    @Test
    void a_browser_gets_cookies_that_no_script_and_no_other_site_can_use() {
        var answer = register();

        assertThat(answer.headers().allValues("Set-Cookie"))
                .satisfiesExactlyInAnyOrder(
                        access -> assertThat(access)
                                .startsWith("cutis_access=")
                                .contains("Path=/;", "Max-Age=600", "Secure", "HttpOnly", "SameSite=Strict"),
                        refresh -> assertThat(refresh)
                                .startsWith("cutis_refresh=")
                                .contains("Path=/api/auth;", "Secure", "HttpOnly", "SameSite=Strict"));
        assertThat(answer.json().has("access")).isFalse();
        assertThat(answer.json().has("refresh")).isFalse();
    }

    @Test
    void a_picture_needs_the_cookie_only() {
        var browser = browser(register());
        var scan = browser.fromOurPage().upload(Upload.of(DrawnPhotos.lesion())).expect(201);

        assertThat(browser.get(scan.text("/photo/href")).status()).isEqualTo(200);
    }

    @Test
    void a_change_needs_the_header_and_the_origin_of_our_page() {
        var browser = browser(register());

        assertThat(browser.fromOurPage().post("/api/auth/logout-all").status()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Cutis: none",
                "Origin: none",
                "Origin: https://evil.example",
                "Origin: null",
                "Origin: http://localhost:1",
                "X-Cutis: app"
            })
    void a_change_that_another_site_may_have_sent_is_refused(String header) {
        var name = header.substring(0, header.indexOf(':'));
        var value = header.substring(header.indexOf(' ') + 1);
        var browser = browser(register());
        var caller = value.equals("none")
                ? (name.equals("Origin")
                        ? browser.with("X-Cutis", "web")
                        : browser.with("Origin", house.address() + ""))
                : browser.fromOurPage().with(name, value);

        assertThat(caller.delete("/api/scans?all=true").brief()).isEqualTo("403 cross-site-request");
        assertThat(caller.upload(Upload.of(DrawnPhotos.black())).brief()).isEqualTo("403 cross-site-request");
        assertThat(caller.post("/api/auth/logout").brief()).isEqualTo("403 cross-site-request");
        assertThat(caller.post("/api/auth/refresh").brief()).isEqualTo("403 cross-site-request");
        assertThat(browser.get("/api/auth/profile").status()).isEqualTo(200);
    }

    /** A form sent to http://a:b@host/ carries such a header, and is no app for it. */
    @Test
    void another_authorization_header_does_not_make_a_browser_an_app() {
        var caller = browser(register()).with("Authorization", "Basic YTpi");

        assertThat(caller.delete("/api/scans?all=true").brief()).isEqualTo("403 cross-site-request");
    }

    @Test
    void another_site_cannot_sign_somebody_in() {
        var body = Map.of("login", house.aPatient().email(), "password", Person.PASSWORD, "client", "browser");

        assertThat(house.stranger().post("/api/auth/login", body).brief()).isEqualTo("403 cross-site-request");
        assertThat(house.stranger().fromOurPage().post("/api/auth/login", body).status())
                .isEqualTo(200);
    }

    @Test
    void a_browser_refreshes_by_its_cookie_and_is_shown_no_token() {
        var first = register();

        var second = browser(first).fromOurPage().post("/api/auth/refresh").expect(200);

        assertThat(second.headers().allValues("Set-Cookie")).hasSize(2);
        assertThat(second.json().has("refresh")).isFalse();
        assertThat(browser(second).get("/api/auth/profile").status()).isEqualTo(200);
        var again = browser(first).fromOurPage().post("/api/auth/refresh");
        assertThat(again.brief()).isEqualTo("401 session-ended");
        assertThat(again.headers().allValues("Set-Cookie")).allMatch(cookie -> cookie.contains("Max-Age=0"));
        assertThat(browser(second).get("/api/auth/profile").status()).isEqualTo(401);
    }

    @Test
    void signing_out_takes_the_cookies_back() {
        var browser = browser(register());

        var answer = browser.fromOurPage().post("/api/auth/logout");

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .hasSize(2)
                .allMatch(cookie -> cookie.contains("Max-Age=0"));
        assertThat(browser.get("/api/auth/profile").status()).isEqualTo(401);
    }

    @Test
    void a_stale_cookie_does_not_keep_anybody_from_signing_in() {
        var stale = house.stranger()
                .with("Cookie", "cutis_access=stale; cutis_refresh=stale")
                .fromOurPage();

        assertThat(stale.get("/api/about").status()).isEqualTo(200);
        assertThat(stale.post(
                                "/api/auth/login",
                                Map.of(
                                        "login",
                                        house.aPatient().email(),
                                        "password",
                                        Person.PASSWORD,
                                        "client",
                                        "browser"))
                        .status())
                .isEqualTo(200);
    }

    private Answer register() {
        var body = Person.aRegistration();
        body.put("client", "browser");
        return house.stranger().fromOurPage().post("/api/auth/register", body).expect(201);
    }

    private Caller browser(Answer signedIn) {
        return house.stranger()
                .with(
                        "Cookie",
                        signedIn.headers().allValues("Set-Cookie").stream()
                                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                                .collect(joining("; ")));
    }
}
