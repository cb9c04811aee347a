package org.cutis.identity;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.cutis.identity.OneTimeCodes.Purpose;
import org.cutis.platform.Mail;
import org.cutis.platform.Mails;
import org.cutis.platform.PersonId;
import org.cutis.platform.RateLimits;
import org.cutis.platform.RateLimits.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Which second factors a person has, and whether a code is right. For signing in and for showing again who one is. */
@Component
public class SecondFactors {
    private static final Limit LETTERS = new Limit("sign-in-letters", 5, Duration.ofMinutes(30));

    /** Over all ways to try: a challenge ends after a few, but whoever has the password can ask for the next. */
    private static final Limit TRIES = new Limit("factor-tries", 20, Duration.ofHours(1));

    private final FactorStore store;
    private final OneTimeCodes codes;
    private final Mails mails;
    private final RateLimits limits;
    private final TransactionTemplate transaction;

    SecondFactors(
            FactorStore store, OneTimeCodes codes, Mails mails, RateLimits limits, TransactionTemplate transaction) {
        this.store = store;
        this.codes = codes;
        this.mails = mails;
        this.limits = limits;
        this.transaction = transaction;
    }

    /** Best first; empty when none is on and the role needs none. */
    public List<Factor> of(PersonId person) {
        var state = store.state(person);
        var factors = new ArrayList<Factor>();
        if (state.totp()) {
            factors.add(Factor.TOTP);
        }
        // Who needs a factor and has none gets a letter: nobody is locked out by a new rule.
        if (state.email() || (state.required() && !state.totp())) {
            factors.add(Factor.EMAIL);
        }
        if (!factors.isEmpty() && state.recoveryCodesLeft() > 0) {
            factors.add(Factor.RECOVERY);
        }
        return List.copyOf(factors);
    }

    public void sendCode(PersonId person) {
        limits.take(LETTERS, person.toString());
        transaction.executeWithoutResult(
                status -> mails.send(Mail.withCode(person, "sign-in-code", codes.make(person, Purpose.SIGN_IN))));
    }

    /**
     * Takes a code, which is good once.
     *
     * @param offered what the person may show
     */
    public boolean take(PersonId person, List<Factor> offered, Factor factor, String code) {
        limits.take(TRIES, person.toString());
        boolean right = offered.contains(factor)
                && switch (factor) {
                    case TOTP -> store.takeTotp(person, code, true);
                    case EMAIL -> takeLetter(person, code);
                    case RECOVERY -> store.takeRecoveryCode(person, TokenHash.of(TypedCode.plain(code)));
                };
        if (right) {
            limits.giveBack(TRIES, person.toString());
        }
        return right;
    }

    private boolean takeLetter(PersonId person, String code) {
        return codes.matches(person, Purpose.SIGN_IN, code)
                && Boolean.TRUE.equals(transaction.execute(status -> codes.spend(person, Purpose.SIGN_IN)));
    }
}
