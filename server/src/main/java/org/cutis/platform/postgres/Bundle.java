package org.cutis.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.cutis.platform.CutisHome;
import org.cutis.platform.StartupFault;

/** PostgreSQL's programs, unpacked once from the class path into the data folder. */
final class Bundle {
    static final String MAJOR = "18";
    private static final String VERSION = "18.6.0";

    private Bundle() {}

    static Path unpacked(CutisHome home) {
        var folder = home.folder("postgres-" + VERSION);
        var done = folder.resolve(".done");
        if (Files.exists(done)) {
            return folder.resolve("bin");
        }
        var archive = "/postgres-" + platform() + ".txz";
        try (var in = Bundle.class.getResourceAsStream(archive)) {
            if (in == null) {
                throw new StartupFault("This build of Cutis brings no PostgreSQL for " + platform()
                        + "; set CUTIS_DATABASE_URL to a database of your own.");
            }
            unpack(new TarArchiveInputStream(new XZCompressorInputStream(in)), folder);
            Files.writeString(done, VERSION);
        } catch (IOException e) {
            throw new StartupFault(
                    "Cutis cannot unpack PostgreSQL into " + folder + " (" + CutisHome.reason(e) + ").", e);
        }
        return folder.resolve("bin");
    }

    private static void unpack(TarArchiveInputStream tar, Path folder) throws IOException {
        for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            var target = folder.resolve(entry.getName()).normalize();
            if (!target.startsWith(folder)) {
                throw new IOException("the archive names a file outside of its folder");
            }
            if (entry.isDirectory()) {
                Files.createDirectories(target);
                continue;
            }
            var parent = target.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            if (entry.isSymbolicLink()) {
                Files.deleteIfExists(target);
                Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            } else {
                Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
                boolean program = (entry.getMode() & 0100) != 0;
                Files.setPosixFilePermissions(
                        target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
            }
        }
    }

    private static String platform() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var machine = System.getProperty("os.arch");
        boolean arm = machine.equals("aarch64");
        if (system.startsWith("mac")) {
            return arm ? "darwin-arm_64" : "darwin-x86_64";
        }
        return arm ? "linux-arm_64" : "linux-x86_64";
    }
}
