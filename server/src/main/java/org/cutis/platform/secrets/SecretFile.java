package org.cutis.platform.secrets;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.cutis.platform.CutisHome;
import org.cutis.platform.StartupFault;

/** Writes a secret so that only its owner can read it, from its first byte on, and so that a crash leaves all or none. */
public final class SecretFile {
    private SecretFile() {}

    public static void write(Path file, String secret) {
        var unfinished = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(unfinished);
            try (var channel = FileChannel.open(
                    unfinished,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
                channel.write(ByteBuffer.wrap(secret.getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StartupFault("Cutis cannot write " + file + " (" + CutisHome.reason(e) + ").", e);
        }
    }
}
