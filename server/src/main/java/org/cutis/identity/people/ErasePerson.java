package org.cutis.identity.people;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.cutis.platform.JobKinds;
import org.cutis.platform.PersonId;
import org.cutis.platform.PersonalData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a person out of every room: at once, and once more when every request that was under way then has long ended, for
 * what it has still written.
 */
@Component
class ErasePerson {
    private static final Logger LOG = LoggerFactory.getLogger(ErasePerson.class);
    private static final String KIND = "erase-person";
    private static final Duration LIMIT = Duration.ofMinutes(2);

    /** Longer than any request lasts. */
    static final Duration AGAIN_AFTER = Duration.ofMinutes(10);

    private final List<PersonalData> rooms;
    private final TransactionTemplate transaction;

    ErasePerson(List<PersonalData> rooms, TransactionTemplate transaction) {
        this.rooms = rooms;
        this.transaction = transaction;
    }

    /** What the job knows. */
    record Ref(UUID person) {}

    @Configuration(proxyBeanMethods = false)
    static class Kind {
        @Bean
        Task<Ref> erasePersonJob(JobKinds kinds, ErasePerson erase) {
            return kinds.once(KIND, Ref.class, LIMIT, erase::again, ErasePerson::givenUp);
        }
    }

    /** In the transaction of the caller. */
    void fromEveryRoom(PersonId person) {
        rooms.forEach(room -> room.erase(person));
    }

    /** The job that does it again. */
    static TaskInstance<Ref> job(PersonId person) {
        return new TaskInstance.Builder<Ref>(KIND, person.toString())
                .data(new Ref(person.value()))
                .build();
    }

    private void again(Ref job) {
        transaction.executeWithoutResult(status -> fromEveryRoom(new PersonId(job.person())));
    }

    private static void givenUp(Ref job) {
        LOG.error("What person {} may have left behind was not looked for", job.person());
    }
}
