package org.cutis.platform.mail;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import org.cutis.platform.Ids;
import org.cutis.platform.Jobs;
import org.cutis.platform.Mail;
import org.cutis.platform.Mails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes a letter down beside the act it tells of; a job sends it. */
@Component
class MailQueue implements Mails {
    private final MailStore store;
    private final Jobs jobs;
    private final Ids ids;

    MailQueue(MailStore store, Jobs jobs, Ids ids) {
        this.store = store;
        this.jobs = jobs;
        this.ids = ids;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(Mail mail) {
        var id = ids.next();
        store.add(id, mail);
        jobs.enqueue(new TaskInstance.Builder<SendMail.Ref>(SendMail.KIND, id.toString())
                .data(new SendMail.Ref(id))
                .build());
    }
}
