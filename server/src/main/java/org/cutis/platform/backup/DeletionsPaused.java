package org.cutis.platform.backup;

import java.sql.Connection;
import java.sql.SQLException;
import org.cutis.platform.blobs.Deletions;

/** While it is open no server deletes a blob. Its lock belongs to the session: it ends with this process, too. */
final class DeletionsPaused implements AutoCloseable {
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final Connection database;

    private DeletionsPaused(Connection database) {
        this.database = database;
    }

    static DeletionsPaused in(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            // Longer than any single deletion takes.
            statement.execute("set lock_timeout = '2min'");
            statement.execute("select pg_advisory_lock(" + Deletions.PAUSE + ")");
            return new DeletionsPaused(database);
        } catch (SQLException e) {
            if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                throw new BackupFault("Another backup or export is running; let it end first.", e);
            }
            throw e;
        }
    }

    @Override
    public void close() throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("select pg_advisory_unlock(" + Deletions.PAUSE + ")");
        }
    }
}
