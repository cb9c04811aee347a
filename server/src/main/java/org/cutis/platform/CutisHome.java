package org.cutis.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The folder that holds everything: database, photos, secrets.
 *
 * @param home {@code CUTIS_HOME}; {@code ~/.cutis} by default, {@code /var/lib/cutis} for root
 */
@ConfigurationProperties("cutis")
public record CutisHome(@DefaultValue("") String home) {
    public Path path() {
        if (!home.isBlank()) {
            return Path.of(home).toAbsolutePath();
        }
        boolean root = "root".equals(System.getProperty("user.name"));
        return root ? Path.of("/var/lib/cutis") : Path.of(System.getProperty("user.home"), ".cutis");
    }

    /** A folder below, made when missing, for its owner's eyes only. */
    public Path folder(String name) {
        var folder = path().resolve(name);
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            return folder;
        } catch (IOException e) {
            throw new StartupFault(
                    "Cutis cannot write to its data folder " + path() + " (" + reason(e)
                            + "); set CUTIS_HOME to a folder that it may write to.",
                    e);
        }
    }

    /** Names what an I/O error means, where its message alone is only a path. */
    public static String reason(IOException e) {
        var message = String.valueOf(e.getMessage());
        if (e instanceof java.nio.file.AccessDeniedException) {
            return "permission denied";
        }
        if (isFull(e)) {
            return "the disk is full";
        }
        return lastLine(message);
    }

    static boolean isFull(IOException e) {
        return String.valueOf(e.getMessage()).contains("No space left");
    }

    private static String lastLine(@Nullable String message) {
        return message == null ? "unknown reason" : message.strip();
    }
}
