package org.cutis.platform.secrets;

import java.security.SecureRandom;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.cutis.platform.PersonId;
import org.cutis.platform.PersonalData;
import org.cutis.platform.PlatformProblem;
import org.cutis.platform.StartupFault;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Envelope encryption: values and data keys of persons, wrapped by the master key. A person's key is read anew for each
 * use, so that erasing it takes effect at once in every process. Of an erased person an empty key stays: no new one is made
 * in its place, and their blobs, which nobody can read any more, are known to be ours and are swept.
 */
@Component
public class Secrets implements InitializingBean, PersonalData {
    static final String CHECK = "cutis master key check";

    private final MasterKey master;
    private final JdbcClient db;

    Secrets(MasterKey master, JdbcClient db) {
        this.master = master;
        this.db = db;
    }

    /** Finds out at start, not at the first photo, that this database was made with another key. */
    @Override
    public void afterPropertiesSet() {
        db.sql("insert into platform.master_key_check (id, sealed) values (1, :sealed) on conflict do nothing")
                .param("sealed", seal(new byte[16], CHECK))
                .update();
        var sealed = db.sql("select sealed from platform.master_key_check where id = 1")
                .query(byte[].class)
                .single();
        try {
            open(sealed, CHECK);
        } catch (SealBroken e) {
            throw new StartupFault(
                    "The master key in " + master.file()
                            + " is not the one this database was made with; put the right file back, or name it with CUTIS_MASTER_KEY_FILE.");
        }
    }

    public byte[] seal(byte[] plain, String context) {
        return Sealed.seal(master.key(), plain, context);
    }

    public byte[] open(byte[] sealed, String context) {
        return Sealed.open(master.key(), sealed, context);
    }

    /** Whether this database holds a key of that person. */
    public boolean knows(PersonId person) {
        return db.sql("select exists (select 1 from platform.person_key where person_id = :person)")
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    /** The person's data key, made at first use. */
    public SecretKey keyOf(PersonId person) {
        return find(person).orElseGet(() -> {
            var fresh = new byte[32];
            new SecureRandom().nextBytes(fresh);
            db.sql("""
                    insert into platform.person_key (person_id, wrapped) values (:person, :wrapped)
                    on conflict (person_id) do nothing
                    """)
                    .param("person", person.value())
                    .param("wrapped", seal(fresh, context(person)))
                    .update();
            return find(person).orElseThrow();
        });
    }

    private java.util.Optional<SecretKey> find(PersonId person) {
        return db.sql("select wrapped from platform.person_key where person_id = :person")
                .param("person", person.value())
                .query(byte[].class)
                .optional()
                .map(Secrets::notErased)
                .map(wrapped -> new SecretKeySpec(open(wrapped, context(person)), "AES"));
    }

    /** Whoever still asks has signed in before, and is signed out by now. */
    private static byte[] notErased(byte[] wrapped) {
        if (wrapped.length == 0) {
            throw PlatformProblem.NOT_SIGNED_IN.exception();
        }
        return wrapped;
    }

    @Override
    public void erase(PersonId person) {
        db.sql("""
                insert into platform.person_key (person_id, wrapped) values (:person, '')
                on conflict (person_id) do update set wrapped = excluded.wrapped
                """).param("person", person.value()).update();
    }

    private static String context(PersonId person) {
        return "person key " + person;
    }
}
