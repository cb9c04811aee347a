package org.cutis.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.cutis.kit.House;
import org.cutis.kit.HouseTest;
import org.cutis.kit.Person;
import org.cutis.platform.Mail;
import org.cutis.platform.PersonId;
import org.junit.jupiter.api.Test;

/** Letters of a house without an SMTP server. This one has one, so they are put there by hand. */
@HouseTest
class KeptMailsTests {
    private final House house;
    private final MailStore store;
    private final Person anna;

    KeptMailsTests(House house, MailStore store) {
        this.house = house;
        this.store = store;
        this.anna = house.aPatient();
    }

    @Test
    void the_list_shows_the_outside_and_a_letter_is_opened_one_by_one() {
        var id = kept();
        var chief = house.administrator().caller();

        var list = chief.get("/api/mails").expect(200);
        var letter = chief.get("/api/mails/" + id).expect(200);

        assertThat(list.words()).contains(anna.email()).doesNotContain("ABCDE-23456");
        assertThat(letter.text("/text")).contains("ABCDE-23456");
    }

    @Test
    void who_opened_a_letter_is_shown_to_the_person_it_was_for() {
        house.administrator().caller().get("/api/mails/" + kept()).expect(200);

        var log = anna.caller().get("/api/account/access-log?others=true").expect(200);

        assertThat(log.text("/items/0/thing")).isEqualTo("LETTER");
        assertThat(log.text("/items/0/act")).isEqualTo("READ");
    }

    @Test
    void nobody_but_an_administrator_opens_one() {
        var id = kept();

        assertThat(anna.caller().get("/api/mails/" + id).brief()).isEqualTo("403 not-allowed");
        assertThat(house.stranger().get("/api/mails/" + id).brief()).isEqualTo("401 not-signed-in");
    }

    @Test
    void a_letter_that_was_sent_or_never_was_is_not_found() {
        var sent = UUID.randomUUID();
        store.add(sent, aMail());
        store.sent(sent);
        var chief = house.administrator().caller();

        assertThat(chief.get("/api/mails/" + sent).brief()).isEqualTo("404 not-found");
        assertThat(chief.get("/api/mails/" + UUID.randomUUID()).brief()).isEqualTo("404 not-found");
    }

    private UUID kept() {
        var id = UUID.randomUUID();
        store.add(id, aMail());
        store.keep(id);
        return id;
    }

    private Mail aMail() {
        return Mail.withCode(new PersonId(anna.id()), "reset-password", "ABCDE-23456");
    }
}
