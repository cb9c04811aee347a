package org.cutis.identity.recovery;

import java.time.Duration;
import org.cutis.identity.Accounts;
import org.cutis.identity.OneTimeCodes;
import org.cutis.identity.OneTimeCodes.Purpose;
import org.cutis.platform.CurrentPerson;
import org.cutis.platform.Mail;
import org.cutis.platform.Mails;
import org.cutis.platform.RateLimits;
import org.cutis.platform.RateLimits.Limit;
import org.cutis.platform.UseCase;
import org.springframework.transaction.support.TransactionTemplate;

/** A person shows that the address of their account is theirs. */
@UseCase
class ConfirmEmail {
    private static final Limit LETTERS = new Limit("verify-email-letters", 5, Duration.ofHours(1));

    private final Accounts accounts;
    private final OneTimeCodes codes;
    private final Mails mails;
    private final RateLimits limits;
    private final TransactionTemplate transaction;
    private final CurrentPerson me;

    ConfirmEmail(
            Accounts accounts,
            OneTimeCodes codes,
            Mails mails,
            RateLimits limits,
            TransactionTemplate transaction,
            CurrentPerson me) {
        this.accounts = accounts;
        this.codes = codes;
        this.mails = mails;
        this.limits = limits;
        this.transaction = transaction;
        this.me = me;
    }

    /** Sends a code; nothing when the address is confirmed already. */
    void send() {
        var person = me.signedIn();
        if (!accounts.isEmailVerified(person)) {
            limits.take(LETTERS, person.toString());
            transaction.executeWithoutResult(status ->
                    mails.send(Mail.withCode(person, "verify-email", codes.make(person, Purpose.VERIFY_EMAIL))));
        }
    }

    /** @return false when the code is wrong, too old, or has been guessed at too often */
    boolean confirm(String code) {
        var person = me.signedIn();
        return codes.matches(person, Purpose.VERIFY_EMAIL, code)
                && Boolean.TRUE.equals(transaction.execute(status -> {
                    boolean mine = codes.spend(person, Purpose.VERIFY_EMAIL);
                    if (mine) {
                        accounts.emailVerified(person);
                    }
                    return mine;
                }));
    }
}
