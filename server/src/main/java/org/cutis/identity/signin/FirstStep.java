package org.cutis.identity.signin;

import java.util.Objects;
import org.cutis.identity.Account;
import org.cutis.identity.BrowserSession;
import org.cutis.identity.Factor;
import org.cutis.identity.IdentityProblem;
import org.cutis.identity.OpenBrowserSession;
import org.cutis.identity.SecondFactors;
import org.cutis.platform.PersonId;
import org.cutis.platform.PlatformProblem;
import org.cutis.platform.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A person has shown one thing that is theirs, whichever: they are in, or a second factor is still to come. */
@Component
class FirstStep implements OpenBrowserSession {
    private final SecondFactors factors;
    private final Challenges challenges;
    private final OpenSession openSession;
    private final TransactionTemplate transaction;

    FirstStep(SecondFactors factors, Challenges challenges, OpenSession openSession, TransactionTemplate transaction) {
        this.factors = factors;
        this.challenges = challenges;
        this.openSession = openSession;
        this.transaction = transaction;
    }

    SignInOutcome shown(Account account, Client client, String device) {
        var wanted = factors.of(account.id());
        if (wanted.isEmpty()) {
            return Objects.requireNonNull(transaction.execute(status -> openSession.open(account, client, device)));
        }
        var challenge = challenges.open(account).orElse(null);
        if (challenge == null) {
            return new SignInOutcome.WrongCredentials();
        }
        if (wanted.getFirst() == Factor.EMAIL) {
            sendCode(account.id());
        }
        return new SignInOutcome.Challenged(challenge, wanted);
    }

    /** Whoever had too many letters already may still use the last one, or another factor. */
    private void sendCode(PersonId person) {
        try {
            factors.sendCode(person);
        } catch (ProblemException refusal) {
            if (refusal.problem() != PlatformProblem.TOO_MANY_REQUESTS) {
                throw refusal;
            }
        }
    }

    @Override
    public Entered open(Account account, @Nullable String agent) {
        return switch (shown(account, Client.browser, Caller.device(agent))) {
            case SignInOutcome.SignedIn in ->
                new Entered.Opened(new BrowserSession(in.access(), in.refresh(), Sessions.LIFETIME));
            case SignInOutcome.Challenged challenged ->
                new Entered.Challenged(challenged.challenge(), challenged.factors());
            case SignInOutcome.AccountSuspended suspended -> new Entered.Refused(IdentityProblem.ACCOUNT_SUSPENDED);
            default -> new Entered.Refused(IdentityProblem.SIGN_IN_EXPIRED);
        };
    }
}
