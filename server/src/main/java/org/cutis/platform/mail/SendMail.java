package org.cutis.platform.mail;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.cutis.platform.Addressees;
import org.cutis.platform.JobKinds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** The job that sends a letter. Cut off between the SMTP server's yes and our row it sends it twice, which is better than never. */
@Component
class SendMail {
    static final String KIND = "send-mail";

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration REMEMBERED = Duration.ofDays(7);

    private final MailStore store;
    private final Addressees addressees;
    private final Letters letters;
    private final Post post;
    private final Clock clock;

    SendMail(MailStore store, Addressees addressees, Letters letters, Post post, Clock clock) {
        this.store = store;
        this.addressees = addressees;
        this.letters = letters;
        this.post = post;
        this.clock = clock;
    }

    /** What a job knows. */
    record Ref(UUID mail) {}

    @Configuration(proxyBeanMethods = false)
    static class Kinds {
        @Bean
        Task<Ref> sendMailJob(JobKinds kinds, SendMail send, MailStore store) {
            return kinds.patiently(
                    KIND, Ref.class, LIMIT, job -> send.run(job.mail()), job -> store.failed(job.mail()));
        }

        @Bean
        Task<Void> forgetMailsJob(SendMail send) {
            return Tasks.recurring("forget-mails", FixedDelay.of(Duration.ofHours(1)))
                    .execute((job, context) -> send.forget());
        }
    }

    void run(UUID id) {
        var mail = store.waiting(id).orElse(null);
        if (mail == null) {
            return;
        }
        if (!post.isOpen()) {
            store.keep(id);
            return;
        }
        var to = addressees.find(mail.to()).orElse(null);
        if (to != null) {
            post.send(to.email(), letters.write(mail, to));
        }
        store.sent(id);
    }

    void forget() {
        store.removeOlderThan(clock.instant().minus(REMEMBERED));
    }
}
