package org.cutis.audit.chain;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.cutis.platform.StartupFault;
import org.cutis.platform.backup.BackupFault;
import org.cutis.platform.backup.Installation;
import org.cutis.platform.secrets.KeyFile;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The program behind {@code cutis verify-audit}, beside a running server or a stopped one. Exit status 0 when the chain is
 * whole, 1 when it is not or cannot be read, with one sentence that says why, 2 when the command was not understood.
 */
public final class VerifyAudit {
    static {
        // Before anything logs: no server sets the logging up here.
        System.setProperty("logback.configurationFile", "logback-commands.xml");
    }

    private static final String USAGE = """
            usage: cutis verify-audit           walks the audit trail, and says where it stands
                   cutis verify-audit PLACE     also finds it where it once stood, such as 1234:9f86…

            CUTIS_HOME, CUTIS_DATABASE_URL and CUTIS_MASTER_KEY_FILE are those of the server.""";

    private VerifyAudit() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments)));
    }

    /** @param words the command itself, and where the chain once stood */
    private static int run(List<String> words) {
        Link kept;
        try {
            kept = words.size() == 2 ? Link.ofText(words.getLast()) : null;
        } catch (IllegalArgumentException e) {
            System.err.println(USAGE);
            return 2;
        }
        if (words.size() > 2) {
            System.err.println(USAGE);
            return 2;
        }
        try {
            return say(verify(Installation.fromEnvironment(), kept));
        } catch (BackupFault | StartupFault e) {
            System.err.println("cutis verify-audit: " + e.getMessage());
        } catch (SQLException e) {
            System.err.println("cutis verify-audit: The database failed (" + e.getMessage() + ").");
        } catch (BadSqlGrammarException e) {
            System.err.println("cutis verify-audit: This database has no audit trail; start the server on it once.");
        }
        return 1;
    }

    private static Verification.Outcome verify(Installation here, @Nullable Link kept) throws SQLException {
        here.requireDatabase();
        try (var postgres = here.database();
                var database = Installation.connect(postgres)) {
            database.setAutoCommit(false);
            database.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            database.setReadOnly(true);
            var db = JdbcClient.create(new SingleConnectionDataSource(database, true));
            return new Verification(db, (bytes, context) -> KeyFile.open(here.keyFile(), bytes, context)).verify(kept);
        }
    }

    private static int say(Verification.Outcome outcome) {
        return switch (outcome) {
            case Verification.Outcome.Whole whole -> {
                System.out.println("cutis verify-audit: OK, " + whole.entries() + " entries, from "
                        + (whole.start().sequence() + 1) + " to " + whole.head() + "; " + whole.unsealed()
                        + " are not sealed yet.");
                yield 0;
            }
            case Verification.Outcome.Broken broken -> {
                System.err.println("cutis verify-audit: " + broken.how());
                yield 1;
            }
        };
    }
}
