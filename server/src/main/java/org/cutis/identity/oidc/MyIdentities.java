package org.cutis.identity.oidc;

import java.util.List;
import java.util.UUID;
import org.cutis.identity.Accounts;
import org.cutis.identity.StepUp;
import org.cutis.platform.AuditEvent;
import org.cutis.platform.AuditEvent.Act;
import org.cutis.platform.AuditEvent.Thing;
import org.cutis.platform.AuditTrail;
import org.cutis.platform.CurrentPerson;
import org.cutis.platform.Mail;
import org.cutis.platform.Mails;
import org.cutis.platform.UseCase;
import org.springframework.transaction.annotation.Transactional;

/** A person sees by which other accounts they may sign in, and takes one away. */
@UseCase
class MyIdentities {
    private final ExternalIdentities identities;
    private final Accounts accounts;
    private final StepUp stepUp;
    private final Mails mails;
    private final AuditTrail audit;
    private final CurrentPerson me;

    MyIdentities(
            ExternalIdentities identities,
            Accounts accounts,
            StepUp stepUp,
            Mails mails,
            AuditTrail audit,
            CurrentPerson me) {
        this.identities = identities;
        this.accounts = accounts;
        this.stepUp = stepUp;
        this.mails = mails;
        this.audit = audit;
        this.me = me;
    }

    /** @param password whether the account has one */
    record WaysIn(List<ExternalIdentity> identities, boolean password) {
        boolean many() {
            return identities.size() + (password ? 1 : 0) > 1;
        }
    }

    /** What became of taking one away. */
    enum Outcome {
        REMOVED,
        NO_SUCH_IDENTITY,
        LAST_WAY_IN
    }

    @Transactional(readOnly = true)
    WaysIn list() {
        var person = me.signedIn();
        return new WaysIn(
                identities.of(person), accounts.find(person).orElseThrow().passwordHash() != null);
    }

    @Transactional
    Outcome remove(UUID id) {
        var person = me.signedIn();
        stepUp.require();
        // Of two that are taken away at the same moment one has to wait, and be the last.
        boolean password = accounts.findForUpdate(person).orElseThrow().passwordHash() != null;
        var ways = new WaysIn(identities.of(person), password);
        var identity = ways.identities().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElse(null);
        if (identity == null) {
            return Outcome.NO_SUCH_IDENTITY;
        }
        if (!ways.many()) {
            return Outcome.LAST_WAY_IN;
        }
        identities.remove(id);
        mails.send(Mail.of(person, "factor-changed", "− " + identity.issuer()));
        audit.record(AuditEvent.own(person, Act.UNLINKED, Thing.ACCOUNT, person.value()));
        return Outcome.REMOVED;
    }
}
