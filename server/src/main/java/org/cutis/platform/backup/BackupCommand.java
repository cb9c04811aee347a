package org.cutis.platform.backup;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cutis.platform.ProblemException;
import org.cutis.platform.StartupFault;

/**
 * The program behind {@code cutis backup}, {@code restore}, {@code export} and {@code import}. Exit status 0 when it is
 * done, 1 when it is not, with one sentence that says why, 2 when the command was not understood.
 */
public final class BackupCommand {
    static {
        // Before anything logs: no server sets the logging up here.
        System.setProperty("logback.configurationFile", "logback-commands.xml");
    }

    private static final String USAGE = """
            usage: cutis backup [--with-key] FOLDER    copies database and photos, beside a running server or a stopped one
                   cutis restore FOLDER                makes a new data folder of a backup
                   cutis export [--with-key] FOLDER    copies all rows and photos for another PostgreSQL
                   cutis import FOLDER                 fills an empty database with an export

            CUTIS_HOME, CUTIS_DATABASE_URL, CUTIS_MASTER_KEY_FILE and CUTIS_BLOBS_S3_… are those of the server.""";

    private static final String WITH_KEY = "--with-key";

    private BackupCommand() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> arguments) {
        var words = new ArrayList<>(arguments);
        boolean withKey = words.remove(WITH_KEY);
        boolean takesKey = !words.isEmpty() && List.of("backup", "export").contains(words.getFirst());
        if (words.size() != 2 || words.getLast().startsWith("-") || withKey && !takesKey) {
            System.err.println(USAGE);
            return 2;
        }
        var folder = Path.of(words.getLast()).toAbsolutePath().normalize();
        try {
            return run(words.getFirst(), folder, withKey);
        } catch (BackupFault | StartupFault e) {
            System.err.println("cutis " + words.getFirst() + ": " + e.getMessage());
        } catch (ProblemException e) {
            System.err.println("cutis " + words.getFirst() + ": The S3 store went away; run the command again.");
        }
        return 1;
    }

    private static int run(String command, Path folder, boolean withKey) {
        long start = System.nanoTime();
        var here = Installation.fromEnvironment();
        Manifest done;
        switch (command) {
            case "backup" -> done = Backup.make(here, folder, withKey);
            case "export" -> done = Export.make(here, folder, withKey);
            case "restore" -> done = Restore.into(here, folder);
            case "import" -> done = Import.from(here, folder);
            default -> {
                System.err.println(USAGE);
                return 2;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "cutis %s: done, %d files, %.1f MB, %.1f s.%n",
                command,
                done.files(),
                done.bytes() / 1e6,
                (System.nanoTime() - start) / 1e9);
        if (List.of("backup", "export").contains(command)) {
            System.out.println(
                    withKey
                            ? "The master key is in it: whoever has this folder can read every photo."
                            : "The master key is NOT in it. Keep a copy of " + here.keyFile()
                                    + " in another place: without it no photo can ever be read again.");
        }
        return 0;
    }
}
