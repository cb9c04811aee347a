package org.cutis.platform.secrets;

import java.nio.file.Path;
import javax.crypto.spec.SecretKeySpec;
import org.cutis.platform.CutisHome;

/** The file of the master key, asked from outside of a server. */
public final class KeyFile {
    private KeyFile() {}

    /** @param named what {@code CUTIS_MASTER_KEY_FILE} says; empty when it says nothing */
    public static Path path(CutisHome home, String named) {
        return named.isBlank() ? home.path().resolve("secrets/master.key") : Path.of(named);
    }

    /**
     * Whether it holds the key that a database was made with.
     *
     * @param check what that database has in {@code platform.master_key_check}
     */
    public static boolean opens(Path file, byte[] check) {
        try {
            open(file, check, Secrets.CHECK);
            return true;
        } catch (SealBroken e) {
            return false;
        }
    }

    /** @throws SealBroken if the key, the context or a single bit is another one */
    public static byte[] open(Path file, byte[] sealed, String context) {
        return Sealed.open(new SecretKeySpec(MasterKey.read(file), "AES"), sealed, context);
    }
}
