package org.cutis.platform.mail;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cutis.platform.Addressees;
import org.cutis.platform.CurrentPerson;
import org.cutis.platform.Role;
import org.cutis.platform.UseCase;

/** The letters of a house without an SMTP server, for the administrator, who passes on what they say. */
@UseCase
class KeptMails {
    private static final int MOST = 200;

    private final MailStore store;
    private final Addressees addressees;
    private final Letters letters;
    private final Post post;
    private final CurrentPerson me;

    KeptMails(MailStore store, Addressees addressees, Letters letters, Post post, CurrentPerson me) {
        this.store = store;
        this.addressees = addressees;
        this.letters = letters;
        this.post = post;
        this.me = me;
    }

    /** As the person would have got it. */
    record KeptMail(UUID id, Instant createdAt, String to, String kind, String subject, String text) {}

    /** @param smtp whether letters go to an SMTP server, and none are kept any more */
    record Mailbox(boolean smtp, List<KeptMail> items) {}

    Mailbox newest() {
        me.inRole(Role.ADMIN);
        var items = store.newestKept(MOST).stream()
                .flatMap(kept -> addressees.find(kept.mail().to()).stream().map(to -> {
                    var letter = letters.write(kept.mail(), to);
                    return new KeptMail(
                            kept.id(),
                            kept.createdAt(),
                            to.email(),
                            kept.mail().kind(),
                            letter.subject(),
                            letter.text());
                }))
                .toList();
        return new Mailbox(post.isOpen(), items);
    }
}
