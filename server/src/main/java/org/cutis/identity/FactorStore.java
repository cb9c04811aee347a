package org.cutis.identity;

import io.swagger.v3.oas.annotations.media.Schema;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.cutis.platform.PersonId;
import org.cutis.platform.Role;
import org.cutis.platform.secrets.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of second factors. For identity's own cupboards. */
@Repository
public class FactorStore {
    private final JdbcClient db;
    private final Secrets secrets;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    FactorStore(JdbcClient db, Secrets secrets, Clock clock) {
        this.db = db;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * What an account has.
     *
     * @param required whether its role needs a factor
     */
    @Schema(name = "SecondFactors")
    public record State(boolean emailVerified, boolean email, boolean totp, int recoveryCodesLeft, boolean required) {}

    public State state(PersonId person) {
        return db.sql("""
                select a.email_verified_at is not null as verified, a.email_factor,
                    exists (select 1 from identity.totp t where t.account_id = a.id and t.confirmed_at is not null) as totp,
                    (select count(*) from identity.recovery_code c where c.account_id = a.id and c.used_at is null) as left,
                    coalesce((select p.required from identity.factor_policy p where p.role = a.role), false) as required
                from identity.account a where a.id = :id
                """)
                .param("id", person.value())
                .query((row, number) -> new State(
                        row.getBoolean("verified"),
                        row.getBoolean("email_factor"),
                        row.getBoolean("totp"),
                        row.getInt("left"),
                        row.getBoolean("required")))
                .single();
    }

    public void email(PersonId person, boolean on) {
        db.sql("update identity.account set email_factor = :on where id = :id")
                .param("on", on)
                .param("id", person.value())
                .update();
    }

    /** A new secret, which counts once it is confirmed; one that was confirmed stays until then. */
    public byte[] addTotp(PersonId person) {
        var secret = new byte[Totp.SECRET_BYTES];
        random.nextBytes(secret);
        db.sql("""
                insert into identity.totp (account_id, sealed, created_at) values (:account, :sealed, :now)
                on conflict (account_id) do update
                    set sealed = excluded.sealed, created_at = excluded.created_at, last_step = 0
                    where identity.totp.confirmed_at is null
                """)
                .param("account", person.value())
                .param("sealed", secrets.seal(secret, context(person)))
                .param("now", now())
                .update();
        return secret;
    }

    public void removeTotp(PersonId person) {
        db.sql("delete from identity.totp where account_id = :account")
                .param("account", person.value())
                .update();
    }

    /** @return whether the code is one of the app's, now and not used before */
    public boolean takeTotp(PersonId person, String code, boolean confirmed) {
        record Kept(byte[] sealed, long lastStep) {}
        Optional<Kept> kept = db.sql("""
                select sealed, last_step from identity.totp
                where account_id = :account and (confirmed_at is not null) = :confirmed
                """)
                .param("account", person.value())
                .param("confirmed", confirmed)
                .query((row, number) -> new Kept(row.getBytes("sealed"), row.getLong("last_step")))
                .optional();
        return kept.map(each ->
                        Totp.step(secrets.open(each.sealed(), context(person)), code, clock.instant(), each.lastStep()))
                .filter(java.util.OptionalLong::isPresent)
                .map(step -> used(person, kept.get().sealed(), step.getAsLong()))
                .orElse(false);
    }

    /** Only one of two that come with the same code wins. */
    private boolean used(PersonId person, byte[] sealed, long step) {
        return db.sql("""
                update identity.totp set last_step = :step, confirmed_at = coalesce(confirmed_at, :now)
                where account_id = :account and last_step < :step and sealed = :sealed
                """)
                        .param("sealed", sealed)
                        .param("step", step)
                        .param("now", now())
                        .param("account", person.value())
                        .update()
                == 1;
    }

    /** @param hashes of the new codes; the old ones are gone */
    public void replaceRecoveryCodes(PersonId person, List<byte[]> hashes) {
        db.sql("delete from identity.recovery_code where account_id = :account")
                .param("account", person.value())
                .update();
        for (var hash : hashes) {
            db.sql("insert into identity.recovery_code (account_id, hash) values (:account, :hash)")
                    .param("account", person.value())
                    .param("hash", hash)
                    .update();
        }
    }

    public boolean takeRecoveryCode(PersonId person, byte[] hash) {
        return db.sql("""
                update identity.recovery_code set used_at = :now
                where account_id = :account and hash = :hash and used_at is null
                """)
                        .param("now", now())
                        .param("account", person.value())
                        .param("hash", hash)
                        .update()
                == 1;
    }

    public List<Role> rolesThatNeedOne() {
        return db.sql("select role from identity.factor_policy where required order by role")
                .query((row, number) -> Role.valueOf(row.getString("role")))
                .list();
    }

    public void require(Role role, boolean required) {
        db.sql("""
                insert into identity.factor_policy (role, required) values (:role, :required)
                on conflict (role) do update set required = excluded.required
                """).param("role", role.name()).param("required", required).update();
    }

    private OffsetDateTime now() {
        Instant moment = clock.instant();
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static String context(PersonId person) {
        return "authenticator app of " + person;
    }
}
