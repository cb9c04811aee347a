package org.cutis.identity.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.cutis.kit.Answer;
import org.cutis.kit.AtOnce;
import org.cutis.kit.Browser;
import org.cutis.kit.House;
import org.junit.jupiter.api.Test;

/** An account elsewhere is linked by its person, who is signed in, and taken away by them. */
class LinkTests extends WithIssuers {
    LinkTests(House house) {
        super(house);
    }

    @Test
    void who_has_linked_can_sign_in_by_it() {
        var browser = new Browser();
        var person = signInWithPassword(browser, house.aPatient());

        var answer = link(browser, person.email());

        assertThat(answer.header("Location")).isEqualTo("/profile?linked=true");
        var other = new Browser();
        signIn(other, person.email());
        assertThat(profile(other).text("/id")).isEqualTo(person.id().toString());
    }

    @Test
    void the_address_there_may_be_another_and_unverified() {
        var browser = new Browser();
        var person = signInWithPassword(browser, house.aPatient());
        var name = "unverified:" + anAddress();

        link(browser, name);

        var other = new Browser();
        signIn(other, name);
        assertThat(profile(other).text("/id")).isEqualTo(person.id().toString());
    }

    @Test
    void the_profile_lists_what_is_linked() {
        var browser = new Browser();
        var person = signInWithPassword(browser, house.aPatient());
        link(browser, person.email());

        var list = identities(browser);

        assertThat(list.json().at("/items").size()).isEqualTo(1);
        assertThat(list.text("/items/0/name")).isEqualTo("The clinic");
        assertThat(list.text("/items/0/provider")).isEqualTo("oidc");
        assertThat(list.text("/items/0/email")).isEqualTo(person.email());
        assertThat(list.json().at("/password").asBoolean()).isTrue();
    }

    @Test
    void linking_the_same_again_changes_nothing() {
        var browser = new Browser();
        var person = signInWithPassword(browser, house.aPatient());
        link(browser, person.email());

        var answer = link(browser, person.email());

        assertThat(answer.header("Location")).isEqualTo("/profile?linked=true");
        assertThat(identities(browser).json().at("/items").size()).isEqualTo(1);
    }

    @Test
    void what_belongs_to_one_person_cannot_be_linked_by_another() {
        var name = anAddress();
        signIn(new Browser(), name);
        var browser = new Browser();
        signInWithPassword(browser, house.aPatient());

        var answer = link(browser, name);

        assertThat(answer.header("Location")).isEqualTo("/profile?problem=identity-linked-elsewhere");
        assertThat(identities(browser).json().at("/items").size()).isZero();
    }

    @Test
    void only_who_is_signed_in_can_begin_to_link() {
        assertThat(stranger().fromOurPage().post("/api/auth/oidc/oidc/link").brief())
                .isEqualTo("401 not-signed-in");
    }

    @Test
    void another_site_cannot_begin_to_link() {
        var browser = new Browser();
        signInWithPassword(browser, house.aPatient());

        var answer =
                browser.script(server()).with("Origin", "https://evil.example").post("/api/auth/oidc/oidc/link");

        assertThat(answer.brief()).isEqualTo("403 cross-site-request");
    }

    @Test
    void a_session_that_has_ended_meanwhile_links_nothing() {
        var browser = new Browser();
        var person = signInWithPassword(browser, house.aPatient());
        var begun = browser.script(server()).post("/api/auth/oidc/oidc/link").expect(200);
        browser.kept(server(), begun);
        var page = URI.create(begun.text("/location"));
        var callback = browser.signInAtIssuer(page, anAddress());
        browser.script(server()).post("/api/auth/logout").expect(204);

        var answer = comeBack(browser, page, callback);

        assertThat(answer.header("Location")).isEqualTo("/profile?problem=sign-in-expired");
        assertThat(person.caller()
                        .get("/api/auth/oidc/identities")
                        .json()
                        .at("/items")
                        .size())
                .isZero();
    }

    @Test
    void what_was_taken_away_opens_nothing_any_more() {
        var browser = new Browser();
        var person = signInWithPassword(browser, house.aPatient());
        link(browser, person.email());

        assertThat(remove(browser, id(browser)).status()).isEqualTo(204);

        assertTold(signIn(new Browser(), person.email()), "account-exists-link-first");
    }

    @Test
    void the_last_way_in_stays() {
        var browser = new Browser();
        signIn(browser, anAddress());

        assertThat(remove(browser, id(browser)).brief()).isEqualTo("409 last-way-in");

        assertThat(identities(browser).json().at("/items").size()).isEqualTo(1);
    }

    @Test
    void of_two_that_are_taken_away_at_once_one_stays() {
        var browser = new Browser();
        signIn(browser, anAddress());
        browser.forget(URI.create(ISSUER.address()));
        link(browser, anAddress());
        var ids = identities(browser)
                .json()
                .at("/items")
                .valueStream()
                .map(item -> item.at("/id").asString())
                .toList();

        var answers = AtOnce.run(2, number -> remove(browser, ids.get(number)).brief());

        assertThat(answers).containsExactlyInAnyOrder("204", "409 last-way-in");
    }

    @Test
    void another_persons_cannot_be_taken_away() {
        var browser = new Browser();
        signIn(browser, anAddress());
        var other = house.aPatient();

        assertThat(other.caller()
                        .delete("/api/auth/oidc/identities/" + id(browser))
                        .brief())
                .isEqualTo("404 no-such-identity");
    }

    private Answer identities(Browser browser) {
        return browser.script(server()).get("/api/auth/oidc/identities").expect(200);
    }

    private String id(Browser browser) {
        return identities(browser).text("/items/0/id");
    }

    private Answer remove(Browser browser, String id) {
        return browser.script(server()).delete("/api/auth/oidc/identities/" + id);
    }
}
