package org.cutis.identity.signin;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.cutis.identity.Account;
import org.cutis.identity.Accounts;
import org.cutis.identity.OneTimeCodes;
import org.cutis.identity.OneTimeCodes.Purpose;
import org.cutis.identity.Passwords;
import org.cutis.platform.AuditEvent;
import org.cutis.platform.AuditEvent.Act;
import org.cutis.platform.AuditEvent.Actor;
import org.cutis.platform.AuditEvent.Thing;
import org.cutis.platform.AuditTrail;
import org.cutis.platform.Ids;
import org.cutis.platform.Mail;
import org.cutis.platform.Mails;
import org.cutis.platform.PersonId;
import org.cutis.platform.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** The step that every way to a new account shares. Who may take it, and in which role, its callers have asked. */
@Component
class AddAccount {
    private final Accounts accounts;
    private final Passwords passwords;
    private final OpenSession openSession;
    private final OneTimeCodes codes;
    private final Mails mails;
    private final AuditTrail audit;
    private final Ids ids;
    private final TransactionTemplate transaction;

    AddAccount(
            Accounts accounts,
            Passwords passwords,
            OpenSession openSession,
            OneTimeCodes codes,
            Mails mails,
            AuditTrail audit,
            Ids ids,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.openSession = openSession;
        this.codes = codes;
        this.mails = mails;
        this.audit = audit;
        this.ids = ids;
        this.transaction = transaction;
    }

    /** The hash is made before the transaction opens: it takes long, and a connection is dear. */
    SignInOutcome add(NewAccount wanted, Role role, Caller caller) {
        if (wanted.passwordConfirm() != null && !wanted.passwordConfirm().equals(wanted.password())) {
            return new SignInOutcome.PasswordsDiffer();
        }
        var weak = passwords.weaknesses(wanted.password(), about(wanted));
        if (!weak.isEmpty()) {
            return new SignInOutcome.WeakPassword(weak);
        }
        var account = new Account(
                new PersonId(ids.next()),
                wanted.email().strip().toLowerCase(Locale.ROOT),
                wanted.username() == null || wanted.username().isBlank()
                        ? null
                        : wanted.username().strip(),
                wanted.firstName().strip(),
                wanted.lastName().strip(),
                passwords.hash(wanted.password()),
                role,
                caller.locale(),
                "UTC",
                1);
        return Objects.requireNonNull(transaction.execute(status -> switch (accounts.add(account)) {
            case DONE -> added(account, wanted.clientOrApp(), caller.device());
            case USERNAME_TAKEN -> undone(status, new SignInOutcome.UsernameTaken());
            case EMAIL_TAKEN, STALE -> undone(status, new SignInOutcome.AccountExists());
        }));
    }

    private SignInOutcome added(Account account, Client client, String device) {
        record(account);
        mails.send(Mail.withCode(account.id(), "verify-email", codes.make(account.id(), Purpose.VERIFY_EMAIL)));
        return openSession.open(account, client, device);
    }

    private void record(Account account) {
        var id = account.id();
        audit.record(AuditEvent.own(id, Act.CREATE, Thing.ACCOUNT, id.value()));
        if (account.role() != Role.PATIENT) {
            audit.record(AuditEvent.by(Actor.SYSTEM, Act.made(account.role()), id, Thing.ACCOUNT, id.value()));
        }
    }

    private static SignInOutcome undone(TransactionStatus status, SignInOutcome outcome) {
        status.setRollbackOnly();
        return outcome;
    }

    private static List<String> about(NewAccount wanted) {
        return Stream.of(
                        wanted.email().replaceFirst("@.*", ""),
                        wanted.username() == null ? "" : wanted.username(),
                        wanted.firstName(),
                        wanted.lastName())
                .toList();
    }
}
