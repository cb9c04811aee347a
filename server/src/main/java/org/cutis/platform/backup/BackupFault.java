package org.cutis.platform.backup;

import java.io.IOException;
import java.sql.SQLException;
import org.cutis.platform.CutisHome;

/** A command cannot do what it was asked; the message is one sentence that tells an operator why and what to do. */
public final class BackupFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    BackupFault(String sentence) {
        super(sentence);
    }

    BackupFault(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    static BackupFault of(String what, IOException cause) {
        return new BackupFault(what + " (" + CutisHome.reason(cause) + ").", cause);
    }

    static BackupFault of(SQLException cause) {
        return new BackupFault("The database failed (" + cause.getMessage() + ").", cause);
    }
}
