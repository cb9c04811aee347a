package org.cutis.identity.signin;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.cutis.identity.Accounts;
import org.cutis.identity.TokenHash;
import org.cutis.platform.OpenToAll;
import org.cutis.platform.Role;
import org.cutis.platform.StartupFault;
import org.cutis.platform.UseCase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes the first administrator: from {@code CUTIS_ADMIN_EMAIL} and {@code CUTIS_ADMIN_PASSWORD}, or by a one-time link
 * that is printed at each start until there is one.
 */
@UseCase
class FirstAdministrator {
    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final Accounts accounts;
    private final AddAccount addAccount;
    private final JdbcClient db;
    private final Clock clock;
    private final String email;
    private final String password;

    FirstAdministrator(
            Accounts accounts,
            AddAccount addAccount,
            JdbcClient db,
            Clock clock,
            @Value("${cutis.admin-email:}") String email,
            @Value("${cutis.admin-password:}") String password) {
        this.accounts = accounts;
        this.addAccount = addAccount;
        this.db = db;
        this.clock = clock;
        this.email = email;
        this.password = password;
    }

    @EventListener
    @OpenToAll(because = "runs at start, called by nobody")
    void onStart(ApplicationReadyEvent event) {
        if (accounts.anyAdministrator()) {
            return;
        }
        if (!email.isBlank()) {
            fromEnvironment();
            return;
        }
        var token = newToken();
        int port =
                event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null
                        ? web.getWebServer().getPort()
                        : 0;
        LOG.info("There is no administrator yet. To become the first, open this link; it works once:");
        LOG.info("    http://localhost:{}/setup#{}", port, token);
    }

    private void fromEnvironment() {
        var wanted = new NewAccount(email, null, "Cutis", "Administrator", password, null, null);
        var outcome = addAccount.add(wanted, Role.ADMIN, new Caller("", "first start", "en"));
        switch (outcome) {
            case SignInOutcome.SignedIn in -> LOG.info("The administrator named by CUTIS_ADMIN_EMAIL was made.");
            case SignInOutcome.WeakPassword weak ->
                throw new StartupFault(
                        "CUTIS_ADMIN_PASSWORD is too weak (" + weak.reasons() + "); choose another one.");
            default ->
                throw new StartupFault(
                        "CUTIS_ADMIN_EMAIL belongs to an account that is no administrator; choose another address.");
        }
    }

    private String newToken() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        var token = HexFormat.of().formatHex(bytes);
        db.sql("""
                insert into identity.setup_token (id, hash, created_at) values (1, :hash, :now)
                on conflict (id) do update set hash = excluded.hash, created_at = excluded.created_at
                """)
                .param("hash", TokenHash.of(token))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return token;
    }

    @OpenToAll(because = "the one-time token is the permission")
    SignInOutcome make(String token, NewAccount wanted, Caller caller) {
        if (accounts.anyAdministrator() || !spend(token)) {
            return new SignInOutcome.SetupClosed();
        }
        var outcome = addAccount.add(wanted, Role.ADMIN, caller);
        if (!(outcome instanceof SignInOutcome.SignedIn)) {
            putBack(token);
        }
        return outcome;
    }

    /** Only one of two callers at the same moment gets past this. */
    private boolean spend(String token) {
        return db.sql("delete from identity.setup_token where hash = :hash")
                        .param("hash", TokenHash.of(token))
                        .update()
                == 1;
    }

    /** A weak password or a taken address must not use the link up. */
    private void putBack(String token) {
        db.sql("insert into identity.setup_token (id, hash, created_at) values (1, :hash, :now) on conflict do nothing")
                .param("hash", TokenHash.of(token))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
