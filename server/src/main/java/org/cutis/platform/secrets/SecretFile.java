package org.cutis.platform.secrets;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;
import org.cutis.platform.CutisHome;
import org.cutis.platform.StartupFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes a secret so that only its owner can read it, from its first byte on, and so that a crash leaves all or none. */
public final class SecretFile {
    private static final Logger LOG = LoggerFactory.getLogger(SecretFile.class);

    private SecretFile() {}

    /** Does nothing when the file is there already. */
    public static void write(Path file, String secret) {
        var unfinished = file.resolveSibling(file.getFileName() + "-" + UUID.randomUUID() + ".new");
        try {
            try (var channel = FileChannel.open(
                    unfinished,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
                channel.write(ByteBuffer.wrap(secret.getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
            // A link, not a move: of two processes that start at once, the second must not replace the first one's
            // secret.
            Files.createLink(file, unfinished);
            Files.delete(unfinished);
            var folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                try (var names = FileChannel.open(folder, StandardOpenOption.READ)) {
                    names.force(true);
                }
            }
        } catch (FileAlreadyExistsException e) {
            LOG.info("{} was made by another process; it stays", file);
        } catch (IOException e) {
            throw new StartupFault("Cutis cannot write " + file + " (" + CutisHome.reason(e) + ").", e);
        }
    }
}
