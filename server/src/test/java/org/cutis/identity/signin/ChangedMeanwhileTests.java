package org.cutis.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.cutis.identity.Account;
import org.cutis.identity.Accounts;
import org.cutis.kit.House;
import org.cutis.kit.HouseTest;
import org.cutis.kit.Person;
import org.cutis.platform.PersonId;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** A sign-in that has shown its password while that is changed. */
@HouseTest
class ChangedMeanwhileTests {
    private static final String NEXT = "four blue lamps";

    private final Accounts accounts;
    private final OpenSession openSession;
    private final FirstStep firstStep;
    private final TransactionTemplate transaction;
    private final House house;
    private final Person anna;

    ChangedMeanwhileTests(
            House house,
            Accounts accounts,
            OpenSession openSession,
            FirstStep firstStep,
            TransactionTemplate transaction) {
        this.house = house;
        this.accounts = accounts;
        this.openSession = openSession;
        this.firstStep = firstStep;
        this.transaction = transaction;
        this.anna = house.aPatient();
    }

    @Test
    void a_password_that_was_changed_since_it_was_shown_opens_nothing() {
        var before = account();
        changePassword();

        assertThat(opened(before)).isInstanceOf(SignInOutcome.WrongCredentials.class);
        assertThat(opened(account())).isInstanceOf(SignInOutcome.SignedIn.class);
    }

    @Test
    void it_opens_no_challenge_either() {
        letterFactor();
        var before = account();
        changePassword();

        assertThat(firstStep.shown(before, Client.app, "test")).isInstanceOf(SignInOutcome.WrongCredentials.class);
        assertThat(firstStep.shown(account(), Client.app, "test")).isInstanceOf(SignInOutcome.Challenged.class);
    }

    @Test
    void a_challenge_from_before_has_ended() {
        letterFactor();
        var challenge = house.stranger()
                .post("/api/auth/login", Map.of("login", anna.email(), "password", Person.PASSWORD))
                .text("/challenge/id");
        var letter = house.postbox().await("Your code to sign in", anna);

        changePassword();

        assertThat(house.stranger()
                        .post("/api/auth/verify-otp", Map.of("challenge", challenge, "code", letter.code()))
                        .brief())
                .isEqualTo("401 challenge-ended");
    }

    private void letterFactor() {
        var code = house.postbox().await("Confirm your e-mail address", anna).code();
        anna.caller().post("/api/auth/verify-email", Map.of("code", code)).expect(204);
        anna.caller().post("/api/auth/factors/email").expect(204);
    }

    private void changePassword() {
        anna.caller()
                .post("/api/auth/password", Map.of("current", Person.PASSWORD, "next", NEXT))
                .expect(200);
    }

    private Account account() {
        return accounts.find(new PersonId(anna.id())).orElseThrow();
    }

    private SignInOutcome opened(Account account) {
        return transaction.execute(status -> openSession.open(account, Client.app, "test"));
    }
}
