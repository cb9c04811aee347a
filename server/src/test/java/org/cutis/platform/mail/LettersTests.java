package org.cutis.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.Locale;
import java.util.UUID;
import org.cutis.kit.House;
import org.cutis.kit.HouseTest;
import org.cutis.kit.Person;
import org.cutis.platform.Addressees.Addressee;
import org.cutis.platform.Mail;
import org.cutis.platform.PersonId;
import org.cutis.platform.StartupFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@HouseTest
class LettersTests {
    private static final PersonId SOMEBODY = new PersonId(UUID.randomUUID());

    private final House house;
    private final Letters letters;

    LettersTests(House house, Letters letters) {
        this.house = house;
        this.letters = letters;
    }

    @Test
    void a_letter_comes_as_text_and_as_html_with_its_code_in_both_and_none_in_the_subject() {
        var person = house.aPatient();

        var letter = house.postbox().await("Confirm your e-mail address", person);

        assertThat(letter.from()).isEqualTo("cutis@example.org");
        assertThat(letter.autoSubmitted()).isEqualTo("auto-generated");
        assertThat(letter.text()).startsWith("Hello,").contains(letter.code());
        assertThat(letter.html()).contains("<bdi>" + letter.code() + "</bdi>").contains("lang=\"en\"");
        assertThat(letter.subject()).doesNotContain(letter.code());
    }

    @Test
    void a_letter_is_in_the_persons_language() {
        var german = Person.register(house.stranger().with("Accept-Language", "de"));

        var letter = house.postbox().await("Bestätigen Sie Ihre E-Mail-Adresse", german);

        assertThat(letter.html()).contains("lang=\"de\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "verify-email",
                "reset-password",
                "sign-in-code",
                "new-device",
                "password-changed",
                "factor-changed"
            })
    void each_letter_has_words_in_each_language(String kind) {
        for (var language : new String[] {"en", "de", "es", "ar"}) {
            var to = new Addressee("anna@example.org", "Anna", Locale.forLanguageTag(language));
            var letter = letters.write(Mail.of(SOMEBODY, kind, "Firefox"), to);
            assertThat(letter.subject()).isNotBlank();
            assertThat(letter.text().contains("Anna")).isEqualTo(!kind.equals("verify-email"));
            assertThat(letter.text()).doesNotContain("{0}").doesNotContain("''");
            assertThat(letter.html().contains("dir=\"rtl\"")).isEqualTo(language.equals("ar"));
        }
    }

    @Test
    void what_a_person_wrote_stays_text() {
        var to = new Addressee("anna@example.org", "<script>alert(1)</script>", Locale.ENGLISH);

        var letter = letters.write(Mail.of(SOMEBODY, "new-device", "<img src=x>"), to);

        assertThat(letter.html()).doesNotContain("<script").doesNotContain("<img");
    }

    @Test
    void what_was_sent_is_no_longer_kept() {
        var person = house.aPatient();
        house.postbox().await("Confirm your e-mail address", person);

        await().until(() -> house.db()
                .sql(
                        "select count(*) from platform.mail where person_id = :id and sent_at is not null and sealed is null")
                .param("id", person.id())
                .query(Integer.class)
                .single()
                .equals(1));
    }

    @Test
    void a_registration_that_fails_sends_nothing() {
        var person = house.aPatient();
        house.postbox().await("Confirm your e-mail address", person);
        var again = Person.aRegistration();
        again.put("email", person.email());

        var before = letters();

        assertThat(house.stranger().post("/api/auth/register", again).brief()).isEqualTo("409 account-exists");

        assertThat(letters()).isEqualTo(before);
        assertThat(house.postbox().to(person.email())).hasSize(1);
    }

    @Test
    void an_smtp_server_without_a_sender_or_with_an_unknown_encryption_is_said_in_one_sentence() {
        assertThatThrownBy(() -> settings("", "starttls"))
                .isInstanceOf(StartupFault.class)
                .hasMessage("CUTIS_SMTP_HOST is set, but no CUTIS_SMTP_FROM; name the sender too.");
        assertThatThrownBy(() -> settings("cutis@example.org", "ssl").encryption())
                .isInstanceOf(StartupFault.class)
                .hasMessage("CUTIS_SMTP_TLS must be starttls, tls or none, not \"ssl\".");
    }

    private int letters() {
        return house.db()
                .sql("select count(*) from platform.mail")
                .query(Integer.class)
                .single();
    }

    private static SmtpSettings settings(String from, String tls) {
        return new SmtpSettings("mail.example.org", 587, "", "", "", tls, from);
    }
}
