package org.cutis.platform.secrets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.cutis.platform.CutisHome;
import org.cutis.platform.StartupFault;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The key that wraps all others: 32 random bytes, Base64, in a file outside the database. Made at the first start unless
 * {@code CUTIS_MASTER_KEY_FILE} names one. Whoever has a copy of the database alone can read no photo.
 */
@Component
class MasterKey {
    private static final int BYTES = 32;

    private final Path file;
    private final SecretKey key;

    MasterKey(CutisHome home, @Value("${cutis.master-key-file:}") String named) {
        this.file = KeyFile.path(home, named);
        this.key = new SecretKeySpec(named.isBlank() ? readOrMake(home, file) : read(file), "AES");
    }

    SecretKey key() {
        return key;
    }

    Path file() {
        return file;
    }

    private static byte[] readOrMake(CutisHome home, Path file) {
        home.folder("secrets");
        if (Files.exists(file)) {
            return read(file);
        }
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        SecretFile.write(file, Base64.getEncoder().encodeToString(bytes));
        return read(file);
    }

    static byte[] read(Path file) {
        try {
            var permissions = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
            if (!permissions.endsWith("---")) {
                throw new StartupFault("The master key file " + file + " can be read by others (" + permissions
                        + "); give it mode 0600 or 0640.");
            }
            var bytes = Base64.getMimeDecoder().decode(Files.readString(file).strip());
            if (bytes.length != BYTES) {
                throw new StartupFault("The master key file " + file + " does not hold 32 bytes in Base64.");
            }
            return bytes;
        } catch (IOException | IllegalArgumentException e) {
            throw new StartupFault("The master key file " + file + " cannot be read.", e);
        }
    }
}
