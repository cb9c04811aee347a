package org.cutis.identity.oidc;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cutis.identity.Account;
import org.cutis.identity.Accounts;
import org.cutis.identity.BrowserSession;
import org.cutis.identity.Factor;
import org.cutis.identity.IdentityProblem;
import org.cutis.identity.OpenBrowserSession;
import org.cutis.identity.OpenBrowserSession.Entered;
import org.cutis.platform.AuditEvent;
import org.cutis.platform.AuditEvent.Act;
import org.cutis.platform.AuditEvent.Thing;
import org.cutis.platform.AuditTrail;
import org.cutis.platform.Ids;
import org.cutis.platform.Mail;
import org.cutis.platform.Mails;
import org.cutis.platform.OpenToAll;
import org.cutis.platform.PersonId;
import org.cutis.platform.Role;
import org.cutis.platform.UseCase;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The way back: a person comes from an issuer, and is signed in, gets an account, or has it linked to the one they have.
 *
 * <p>An e-mail address alone never leads into an account: whoever gets hold of it, at an issuer of their choice, would be in.
 */
@UseCase
class ComeBack {
    private final Providers providers;
    private final Issuers issuers;
    private final Attempts attempts;
    private final ExternalIdentities identities;
    private final Accounts accounts;
    private final OpenBrowserSession sessions;
    private final Mails mails;
    private final AuditTrail audit;
    private final Ids ids;
    private final TransactionTemplate transaction;

    ComeBack(
            Providers providers,
            Issuers issuers,
            Attempts attempts,
            ExternalIdentities identities,
            Accounts accounts,
            OpenBrowserSession sessions,
            Mails mails,
            AuditTrail audit,
            Ids ids,
            TransactionTemplate transaction) {
        this.providers = providers;
        this.issuers = issuers;
        this.attempts = attempts;
        this.identities = identities;
        this.accounts = accounts;
        this.sessions = sessions;
        this.mails = mails;
        this.audit = audit;
        this.ids = ids;
        this.transaction = transaction;
    }

    /** What came of it. */
    sealed interface Outcome {
        /** @param target page to show */
        record SignedIn(BrowserSession session, String target) implements Outcome {}

        /** @param factors one of which is still to be shown */
        record Challenged(UUID challenge, List<Factor> factors, String target) implements Outcome {}

        record Linked(String target) implements Outcome {}

        record NoSuchProvider() implements Outcome {}

        /** @param linking whether they wanted to link, not to sign in */
        record Refused(IdentityProblem reason, boolean linking) implements Outcome {}
    }

    /**
     * @param returned address with which the browser came back
     * @param state as it stands in there
     * @param browser secret that the browser was given on its way out
     */
    @OpenToAll(because = "the state and the browser's secret are the permission, once")
    Outcome finish(String providerId, URI returned, @Nullable String state, @Nullable String browser, Visitor visitor) {
        var provider = providers.find(providerId).orElse(null);
        if (provider == null) {
            return new Outcome.NoSuchProvider();
        }
        var attempt = state == null || browser == null
                ? null
                : attempts.take(state, provider, browser).orElse(null);
        if (attempt == null) {
            return new Outcome.Refused(IdentityProblem.SIGN_IN_EXPIRED, false);
        }
        var linking = attempt.linking();
        try {
            var who = issuers.redeem(provider, attempt, returned);
            return linking == null
                    ? signIn(who, attempt, visitor)
                    : Objects.requireNonNull(transaction.execute(status -> link(linking, who, attempt, provider)));
        } catch (IssuerFault fault) {
            return new Outcome.Refused(fault.told(provider), linking != null);
        }
    }

    private Outcome signIn(Claims who, Attempt attempt, Visitor visitor) {
        return known(who, attempt, visitor)
                .or(() -> added(who, attempt, visitor))
                // The same person may have come in by another tab meanwhile.
                .or(() -> known(who, attempt, visitor))
                .orElseGet(() -> new Outcome.Refused(
                        who.emailVerified() && who.email().isPresent()
                                ? IdentityProblem.ACCOUNT_EXISTS_LINK_FIRST
                                : IdentityProblem.ISSUER_EMAIL_NOT_VERIFIED,
                        false));
    }

    private Optional<Outcome> known(Claims who, Attempt attempt, Visitor visitor) {
        return identities.personOf(who).flatMap(accounts::find).map(account -> opened(account, attempt, visitor));
    }

    /** Empty when the address is not verified, or there is an account with it. */
    private Optional<Outcome> added(Claims who, Attempt attempt, Visitor visitor) {
        if (!who.emailVerified() || who.email().isEmpty()) {
            return Optional.empty();
        }
        var account = new Account(
                new PersonId(ids.next()),
                who.email().get(),
                null,
                who.firstName(),
                who.lastName(),
                null,
                Role.PATIENT,
                visitor.locale(),
                "UTC",
                1);
        boolean added = Boolean.TRUE.equals(transaction.execute(status -> {
            if (accounts.add(account) != Accounts.Written.DONE || !identities.add(account.id(), who)) {
                status.setRollbackOnly();
                return false;
            }
            accounts.emailVerified(account.id());
            record(Act.CREATE, account.id());
            return true;
        }));
        return added ? Optional.of(opened(account, attempt, visitor)) : Optional.empty();
    }

    private Outcome opened(Account account, Attempt attempt, Visitor visitor) {
        return switch (sessions.open(account, visitor.agent())) {
            case Entered.Opened opened -> new Outcome.SignedIn(opened.session(), attempt.target());
            case Entered.Challenged challenged ->
                new Outcome.Challenged(challenged.challenge(), challenged.factors(), attempt.target());
            case Entered.Refused refused -> new Outcome.Refused(refused.reason(), false);
        };
    }

    private Outcome link(UUID session, Claims who, Attempt attempt, Provider provider) {
        var person = identities.personOf(session).filter(accounts::mayComeIn).orElse(null);
        if (person == null) {
            return new Outcome.Refused(IdentityProblem.SIGN_IN_EXPIRED, true);
        }
        if (identities.add(person, who)) {
            record(Act.LINKED, person);
            mails.send(Mail.of(person, "factor-changed", "+ " + provider.name()));
            return new Outcome.Linked(attempt.target());
        }
        return identities.personOf(who).filter(person::equals).isPresent()
                ? new Outcome.Linked(attempt.target())
                : new Outcome.Refused(IdentityProblem.IDENTITY_LINKED_ELSEWHERE, true);
    }

    private void record(Act act, PersonId person) {
        audit.record(AuditEvent.own(person, act, Thing.ACCOUNT, person.value()));
    }
}
