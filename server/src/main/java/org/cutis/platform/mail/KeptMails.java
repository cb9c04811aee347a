package org.cutis.platform.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cutis.platform.Addressees;
import org.cutis.platform.Addressees.Addressee;
import org.cutis.platform.AuditEvent;
import org.cutis.platform.AuditEvent.Act;
import org.cutis.platform.AuditEvent.Actor;
import org.cutis.platform.AuditEvent.Thing;
import org.cutis.platform.AuditTrail;
import org.cutis.platform.CurrentPerson;
import org.cutis.platform.Role;
import org.cutis.platform.UseCase;
import org.springframework.transaction.annotation.Transactional;

/** The letters of a house without an SMTP server, for the administrator, who passes on what they say. */
@UseCase
class KeptMails {
    private static final int MOST = 200;

    private final MailStore store;
    private final Addressees addressees;
    private final Letters letters;
    private final Post post;
    private final AuditTrail audit;
    private final CurrentPerson me;

    KeptMails(MailStore store, Addressees addressees, Letters letters, Post post, AuditTrail audit, CurrentPerson me) {
        this.store = store;
        this.addressees = addressees;
        this.letters = letters;
        this.post = post;
        this.audit = audit;
        this.me = me;
    }

    /** What stands on the outside. */
    record KeptMail(UUID id, Instant createdAt, String to, String kind, String subject) {}

    /** @param smtp whether letters go to an SMTP server, and none are kept any more */
    record Mailbox(boolean smtp, List<KeptMail> items) {}

    /** As the person would have got it. */
    record KeptText(String subject, String text) {}

    Mailbox newest() {
        me.inRole(Role.ADMIN);
        var items = store.newestKept(MOST).stream()
                .flatMap(kept -> addressees.find(kept.mail().to()).stream().map(to -> outside(kept, to)))
                .toList();
        return new Mailbox(post.isOpen(), items);
    }

    private KeptMail outside(MailStore.Kept kept, Addressee to) {
        var mail = kept.mail();
        return new KeptMail(
                kept.id(),
                kept.createdAt(),
                to.email(),
                mail.kind(),
                letters.write(mail, to).subject());
    }

    /** Opens one: who reads a code could use it, so the person can see that it was read. */
    @Transactional
    Optional<KeptText> read(UUID id) {
        var reader = me.inRole(Role.ADMIN);
        var kept = store.kept(id).orElse(null);
        var to = kept == null ? null : addressees.find(kept.to()).orElse(null);
        if (kept == null || to == null) {
            return Optional.empty();
        }
        audit.record(AuditEvent.by(Actor.of(reader), Act.READ, kept.to(), Thing.LETTER, id));
        var letter = letters.write(kept, to);
        return Optional.of(new KeptText(letter.subject(), letter.text()));
    }
}
