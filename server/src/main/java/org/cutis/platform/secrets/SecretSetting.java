package org.cutis.platform.secrets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cutis.platform.CutisHome;
import org.cutis.platform.StartupFault;

/** A secret of the environment: the value itself, or the name of a file that holds it, in the variable with {@code _FILE}. */
public final class SecretSetting {
    private SecretSetting() {}

    /** @throws StartupFault if neither is set, or the file cannot be read */
    public static String read(String variable, String value, String file) {
        if (!value.isBlank()) {
            return value;
        }
        if (file.isBlank()) {
            throw new StartupFault("Neither " + variable + " nor " + variable + "_FILE is set.");
        }
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw new StartupFault(
                    "The file " + file + " that " + variable + "_FILE names cannot be read (" + CutisHome.reason(e)
                            + ").",
                    e);
        }
    }
}
