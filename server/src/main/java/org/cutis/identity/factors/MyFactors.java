package org.cutis.identity.factors;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cutis.identity.Accounts;
import org.cutis.identity.FactorStore;
import org.cutis.identity.StepUp;
import org.cutis.identity.TokenHash;
import org.cutis.identity.Totp;
import org.cutis.identity.TypedCode;
import org.cutis.platform.AuditEvent;
import org.cutis.platform.AuditEvent.Act;
import org.cutis.platform.AuditEvent.Thing;
import org.cutis.platform.AuditTrail;
import org.cutis.platform.CurrentPerson;
import org.cutis.platform.Mail;
import org.cutis.platform.Mails;
import org.cutis.platform.PersonId;
import org.cutis.platform.QrCode;
import org.cutis.platform.UseCase;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** A person sets up and takes away the factors of their own account. Each change is told by letter. */
@UseCase
class MyFactors {
    private static final int RECOVERY_CODES = 10;

    private final FactorStore store;
    private final Accounts accounts;
    private final StepUp stepUp;
    private final Mails mails;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final CurrentPerson me;
    private final SecureRandom random = new SecureRandom();

    MyFactors(
            FactorStore store,
            Accounts accounts,
            StepUp stepUp,
            Mails mails,
            AuditTrail audit,
            TransactionTemplate transaction,
            CurrentPerson me) {
        this.store = store;
        this.accounts = accounts;
        this.stepUp = stepUp;
        this.mails = mails;
        this.audit = audit;
        this.transaction = transaction;
        this.me = me;
    }

    /**
     * What an authenticator app needs.
     *
     * @param secret Base32, to type in
     * @param uri {@code otpauth://}
     * @param qr the same as SVG
     */
    record Enrolment(String secret, String uri, String qr) {}

    FactorStore.State state() {
        return store.state(me.signedIn());
    }

    /** @return false when an app is set up already */
    @Transactional
    Optional<Enrolment> addApp() {
        var person = me.signedIn();
        stepUp.require();
        if (store.state(person).totp()) {
            return Optional.empty();
        }
        var secret = store.addTotp(person);
        var uri = Totp.uri(secret, accounts.find(person).orElseThrow().email());
        return Optional.of(new Enrolment(Totp.base32(secret), uri, QrCode.svg(uri)));
    }

    /** @return new recovery codes, shown this once; empty when the code is wrong */
    Optional<List<String>> confirmApp(String code) {
        var person = me.signedIn();
        stepUp.require();
        return Optional.ofNullable(transaction.execute(status -> {
            if (!store.takeTotp(person, code, false)) {
                return null;
            }
            changed(person, "+ TOTP");
            return renew(person);
        }));
    }

    @Transactional
    void removeApp() {
        var person = me.signedIn();
        stepUp.require();
        if (store.state(person).totp()) {
            store.removeTotp(person);
            changed(person, "− TOTP");
        }
    }

    /** @return false while the address is not confirmed: a code to somebody else's address would lock the person out */
    @Transactional
    boolean letters(boolean on) {
        var person = me.signedIn();
        stepUp.require();
        var state = store.state(person);
        if (on && !state.emailVerified()) {
            return false;
        }
        if (state.email() != on) {
            store.email(person, on);
            changed(person, on ? "+ E-mail" : "− E-mail");
        }
        return true;
    }

    @Transactional
    List<String> newRecoveryCodes() {
        var person = me.signedIn();
        stepUp.require();
        changed(person, "+ Recovery");
        return renew(person);
    }

    private void changed(PersonId person, String what) {
        mails.send(Mail.of(person, "factor-changed", what));
        audit.record(AuditEvent.own(person, Act.FACTOR_CHANGED, Thing.ACCOUNT, person.value()));
    }

    private List<String> renew(PersonId person) {
        // Of two renewals at once the later one counts, and only that.
        accounts.findForUpdate(person);
        var codes = Stream.generate(() -> TypedCode.random(random))
                .limit(RECOVERY_CODES)
                .toList();
        store.replaceRecoveryCodes(
                person, codes.stream().map(TypedCode::plain).map(TokenHash::of).toList());
        return codes;
    }
}
