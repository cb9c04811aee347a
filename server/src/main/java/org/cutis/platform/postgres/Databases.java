package org.cutis.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cutis.platform.CutisHome;
import org.cutis.platform.StartupFault;

/** The database of a house, for a command that runs beside its server or in its stead. */
public final class Databases {
    /** Folder of the embedded database's files, below the data folder. */
    public static final String DATA = "data" + Bundle.MAJOR;

    /** Holds them while they are being put back; a server refuses to start on it. */
    public static final String RESTORING = DATA + ".restoring";

    public static final String PASSWORD = "secrets/postgres.password";

    private Databases() {}

    public static Database own(String url) {
        return OwnDatabase.at(url);
    }

    /** Started for the command when no server runs; made when there is none. */
    public static Database embedded(CutisHome home) {
        try {
            return EmbeddedPostgres.start(home);
        } catch (HomeInUse running) {
            return running(home);
        }
    }

    public static boolean isIn(CutisHome home) {
        return Files.exists(home.path().resolve(DATA).resolve("PG_VERSION"));
    }

    /** That of a server that runs; not ours to stop. */
    private static Database running(CutisHome home) {
        var lines = Orphan.pidFile(home.path().resolve(DATA));
        if (lines.size() < 8 || !lines.get(7).strip().equals("ready")) {
            throw new StartupFault("The Cutis on " + home.path() + " is just starting or stopping; try again.");
        }
        return new OwnDatabase(
                "jdbc:postgresql://127.0.0.1:" + lines.get(3).strip() + "/" + EmbeddedPostgres.NAME,
                EmbeddedPostgres.NAME,
                password(home.path().resolve(PASSWORD)),
                home.path().resolve(DATA).toString());
    }

    private static String password(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new StartupFault("Cutis cannot read " + file + " (" + CutisHome.reason(e) + ").", e);
        }
    }
}
