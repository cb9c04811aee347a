package org.cutis.identity.signin;

import java.util.Objects;
import java.util.UUID;
import org.cutis.identity.Accounts;
import org.cutis.identity.Factor;
import org.cutis.identity.SecondFactors;
import org.cutis.platform.AuditEvent;
import org.cutis.platform.AuditEvent.Act;
import org.cutis.platform.AuditEvent.Actor;
import org.cutis.platform.AuditEvent.Thing;
import org.cutis.platform.AuditTrail;
import org.cutis.platform.OpenToAll;
import org.cutis.platform.PersonId;
import org.cutis.platform.UseCase;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** Finishes a sign-in with a second factor. */
@UseCase
class SecondStep {
    private final Challenges challenges;
    private final Accounts accounts;
    private final SecondFactors factors;
    private final OpenSession openSession;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final SignInMeters meters;

    SecondStep(
            Challenges challenges,
            Accounts accounts,
            SecondFactors factors,
            OpenSession openSession,
            AuditTrail audit,
            TransactionTemplate transaction,
            SignInMeters meters) {
        this.challenges = challenges;
        this.accounts = accounts;
        this.factors = factors;
        this.openSession = openSession;
        this.audit = audit;
        this.transaction = transaction;
        this.meters = meters;
    }

    /** @param factor null for the first of those that are on */
    @OpenToAll(because = "who holds the challenge has shown the password; five tries, limited per account")
    SignInOutcome verify(UUID challenge, @Nullable Factor factor, String code, Client client, Caller caller) {
        return meters.count(() -> attempt(challenge, factor, code, client, caller));
    }

    private SignInOutcome attempt(UUID challenge, @Nullable Factor factor, String code, Client client, Caller caller) {
        var person = challenges.tryOnce(challenge).orElse(null);
        if (person == null) {
            return new SignInOutcome.ChallengeEnded();
        }
        var offered = factors.of(person);
        var chosen = factor == null ? offered.stream().findFirst().orElse(null) : factor;
        if (chosen == null || !factors.take(person, offered, chosen, code)) {
            transaction.executeWithoutResult(status -> audit.record(
                    AuditEvent.by(Actor.ANONYMOUS, Act.SIGN_IN_FAILED, person, Thing.ACCOUNT, person.value())));
            return new SignInOutcome.WrongCode();
        }
        return Objects.requireNonNull(transaction.execute(status -> open(challenge, person, client, caller)));
    }

    private SignInOutcome open(UUID challenge, PersonId person, Client client, Caller caller) {
        var account = accounts.find(person).orElse(null);
        return account != null && challenges.close(challenge)
                ? openSession.open(account, client, caller.device())
                : new SignInOutcome.ChallengeEnded();
    }

    /** @return false when the challenge has ended */
    @OpenToAll(because = "who holds the challenge has shown the password; letters are limited per account")
    boolean sendAgain(UUID challenge) {
        var person = challenges.personOf(challenge);
        person.filter(each -> factors.of(each).contains(Factor.EMAIL)).ifPresent(factors::sendCode);
        return person.isPresent();
    }
}
