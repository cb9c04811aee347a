package org.cutis.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cutis.vision.Photo;
import org.cutis.vision.PhotoRefused;

/** The photo that the peers are measured with: 1600 x 1200, drawn, and taken for skin by the gate. */
final class PeerPhoto {
    private PeerPhoto() {}

    /** The peers' folder, named by the environment variable {@code PEER_HOME}. */
    static Path peerHome() {
        var home = System.getenv("PEER_HOME");
        if (home == null || home.isBlank()) {
            throw new IllegalStateException(
                    "PEER_HOME is not set; name the folder of the peer servers, which holds img/lesion-c.jpg.");
        }
        return Path.of(home);
    }

    static Photo read() {
        var file = peerHome().resolve("img/lesion-c.jpg");
        if (!Files.isRegularFile(file)) {
            throw new IllegalStateException("PEER_HOME names " + peerHome() + ", but there is no " + file + ".");
        }
        try {
            return Photo.read(Files.readAllBytes(file));
        } catch (IOException | PhotoRefused e) {
            throw new IllegalStateException(file + " cannot be read", e);
        }
    }
}
