package org.cutis.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.cutis.platform.PersonId;
import org.cutis.platform.Role;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The accounts' SQL. For identity's own cupboards. */
@Repository
public class Accounts {
    private static final String COLUMNS =
            "id, email, username, first_name, last_name, password_hash, role, locale, time_zone, version";

    private final JdbcClient db;
    private final Clock clock;

    Accounts(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** What became of an attempt to write an account; the unique indexes decide, so that two callers cannot both win. */
    public enum Written {
        DONE,
        EMAIL_TAKEN,
        USERNAME_TAKEN,
        STALE
    }

    public Written add(Account account) {
        try {
            db.sql("""
                    insert into identity.account
                        (id, email, username, first_name, last_name, password_hash, role, locale, time_zone, created_at)
                    values (:id, :email, :username, :firstName, :lastName, :hash, :role, :locale, :timeZone, :now)
                    """)
                    .param("id", account.id().value())
                    .param("email", account.email())
                    .param("username", account.username())
                    .param("firstName", account.firstName())
                    .param("lastName", account.lastName())
                    .param("hash", account.passwordHash())
                    .param("role", account.role().name())
                    .param("locale", account.locale())
                    .param("timeZone", account.timeZone())
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            return Written.DONE;
        } catch (DuplicateKeyException e) {
            return taken(e);
        }
    }

    /** Writes names, locale and time zone, if the version is still the one that was read. */
    public Written update(Account account) {
        try {
            int rows = db.sql("""
                    update identity.account
                    set username = :username, first_name = :firstName, last_name = :lastName,
                        locale = :locale, time_zone = :timeZone, version = version + 1
                    where id = :id and version = :version
                    """)
                    .param("id", account.id().value())
                    .param("username", account.username())
                    .param("firstName", account.firstName())
                    .param("lastName", account.lastName())
                    .param("locale", account.locale())
                    .param("timeZone", account.timeZone())
                    .param("version", account.version())
                    .update();
            return rows == 1 ? Written.DONE : Written.STALE;
        } catch (DuplicateKeyException e) {
            return taken(e);
        }
    }

    private static Written taken(DuplicateKeyException e) {
        return String.valueOf(e.getMessage()).contains("account_one_per_username")
                ? Written.USERNAME_TAKEN
                : Written.EMAIL_TAKEN;
    }

    /** @return false when the password is no longer the one that was shown */
    public boolean replacePassword(PersonId person, String shown, String hash) {
        return db.sql("""
                update identity.account set password_hash = :hash, version = version + 1
                where id = :id and password_hash = :shown
                """)
                        .param("hash", hash)
                        .param("shown", shown)
                        .param("id", person.value())
                        .update()
                == 1;
    }

    public void changePassword(PersonId person, String hash) {
        db.sql("update identity.account set password_hash = :hash, version = version + 1 where id = :id")
                .param("hash", hash)
                .param("id", person.value())
                .update();
    }

    /**
     * Takes away what was set up before anybody had shown that the address is theirs: perhaps somebody else did it, who waits
     * for the owner to come.
     */
    public void forgetUnprovenWaysIn(PersonId person) {
        db.sql("""
                with app as (delete from identity.totp where account_id = :id),
                    codes as (delete from identity.recovery_code where account_id = :id),
                    elsewhere as (delete from identity.external_identity where account_id = :id)
                update identity.account set email_factor = false where id = :id
                """).param("id", person.value()).update();
    }

    /** That its person has read a letter to the address. */
    public void emailVerified(PersonId person) {
        db.sql("update identity.account set email_verified_at = :now where id = :id and email_verified_at is null")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", person.value())
                .update();
    }

    public boolean isEmailVerified(PersonId person) {
        return db.sql("select email_verified_at is not null from identity.account where id = :id")
                .param("id", person.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    public Optional<Account> find(PersonId person) {
        return db.sql("select " + COLUMNS + " from identity.account where id = :id")
                .param("id", person.value())
                .query(Accounts::account)
                .optional();
    }

    /** No other transaction changes it, or finds it this way, until this one ends. */
    public Optional<Account> findForUpdate(PersonId person) {
        return db.sql("select " + COLUMNS + " from identity.account where id = :id for update")
                .param("id", person.value())
                .query(Accounts::account)
                .optional();
    }

    /** @param login e-mail address or username, in any case */
    public Optional<Account> findByLogin(String login) {
        return db.sql("select " + COLUMNS
                        + " from identity.account where lower(email) = :login or lower(username) = :login"
                        // An address has an @ and a username must not, so that no name can pose as an address.
                        + " order by email limit 1")
                .param("login", login.strip().toLowerCase(Locale.ROOT))
                .query(Accounts::account)
                .optional();
    }

    public boolean anyAdministrator() {
        return db.sql("select exists (select 1 from identity.account where role = 'ADMIN')")
                .query(Boolean.class)
                .single();
    }

    /**
     * Whether the person is still here and not suspended. Until the transaction ends it stays so: who suspends or deletes
     * them waits, and then finds the session that this transaction opens.
     */
    public boolean mayComeIn(PersonId person) {
        return db.sql("select 1 from identity.account where id = :id and suspended_at is null for share")
                .param("id", person.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("email"),
                row.getString("username"),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("password_hash"),
                Role.valueOf(row.getString("role")),
                row.getString("locale"),
                row.getString("time_zone"),
                row.getLong("version"));
    }
}
