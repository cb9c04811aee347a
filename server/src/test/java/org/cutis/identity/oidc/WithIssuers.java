package org.cutis.identity.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.cutis.kit.Answer;
import org.cutis.kit.BentIssuer;
import org.cutis.kit.Browser;
import org.cutis.kit.Caller;
import org.cutis.kit.House;
import org.cutis.kit.HouseTest;
import org.cutis.kit.Issuer;
import org.cutis.kit.Person;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A house that knows a real issuer ({@code oidc}) and one that can be bent ({@code google}). */
@HouseTest
abstract class WithIssuers {
    static final Issuer ISSUER = Issuer.start();
    static final BentIssuer BENT = BentIssuer.start();

    final House house;

    WithIssuers(House house) {
        this.house = house;
    }

    @DynamicPropertySource
    static void issuers(DynamicPropertyRegistry settings) {
        settings.add("cutis.oidc.issuer", ISSUER::address);
        settings.add("cutis.oidc.client-id", () -> Issuer.CLIENT);
        settings.add("cutis.oidc.client-secret", () -> Issuer.SECRET);
        settings.add("cutis.oidc.name", () -> "The clinic");
        settings.add("cutis.google.issuer", BENT::address);
        settings.add("cutis.google.client-id", () -> Issuer.CLIENT);
        settings.add("cutis.google.client-secret", () -> Issuer.SECRET);
    }

    /** On another site than the issuers. */
    URI server() {
        return URI.create(house.address().toString().replace("localhost", "127.0.0.1"));
    }

    Caller stranger() {
        return Caller.at(server());
    }

    /** An address that nobody else has. */
    static String anAddress() {
        return String.valueOf(Person.aRegistration().get("email"));
    }

    /** Leaves for the issuer; gives where it was sent. */
    URI leave(Browser browser, String provider) {
        var start = server().resolve("/api/auth/oidc/" + provider + "/start?to=/scans");
        return Browser.whereTo(start, browser.open(start).expect(303));
    }

    /** Goes the whole way by the real issuer; gives what we answered in the end. */
    Answer signIn(Browser browser, String name) {
        var page = leave(browser, "oidc");
        return comeBack(browser, page, browser.signInAtIssuer(page, name));
    }

    static Answer comeBack(Browser browser, URI from, URI callback) {
        return browser.kept(callback, browser.open(callback)).expect(303);
    }

    /** Signs in with a password on that browser. */
    Person signInWithPassword(Browser browser, Person person) {
        var body = Map.of("login", person.email(), "password", Person.PASSWORD, "client", "browser");
        browser.kept(
                server(), stranger().fromOurPage().post("/api/auth/login", body).expect(200));
        return person;
    }

    Answer link(Browser browser, String name) {
        var answer = browser.script(server()).post("/api/auth/oidc/oidc/link").expect(200);
        browser.kept(server(), answer);
        var page = URI.create(answer.text("/location"));
        return comeBack(browser, page, browser.signInAtIssuer(page, name));
    }

    Answer profile(Browser browser) {
        return browser.script(server()).get("/api/auth/profile");
    }

    static void assertTold(Answer answer, String problem) {
        assertThat(answer.header("Location")).isEqualTo("/sign-in?problem=" + problem);
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("cutis_access"));
    }
}
