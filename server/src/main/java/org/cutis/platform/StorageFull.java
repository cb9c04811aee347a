package org.cutis.platform;

import java.io.IOException;
import java.sql.SQLException;

/** Whether something failed for want of room on a disk. */
public final class StorageFull {
    private static final String OF_THE_DATABASE = "53100";

    private StorageFull() {}

    /** Looks through all causes: the disk may be that of the photos, of what comes in, or the database's. */
    public static boolean causes(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && OF_THE_DATABASE.equals(sql.getSQLState())
                    || cause instanceof IOException io && CutisHome.isFull(io)) {
                return true;
            }
        }
        return false;
    }
}
