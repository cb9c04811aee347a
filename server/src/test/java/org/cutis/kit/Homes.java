package org.cutis.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** Folders for servers under test. They share one unpacked PostgreSQL, since unpacking it takes seconds. */
public final class Homes {
    private static final Path ROOT = root();

    private Homes() {}

    /** A home that is empty but for PostgreSQL's programs, once some server has unpacked them. */
    public static Path fresh(String name) {
        try {
            var home = empty(name);
            try (var others = Files.list(ROOT)) {
                var unpacked = others.flatMap(Homes::programs).findFirst();
                if (unpacked.isPresent()) {
                    Files.createSymbolicLink(home.resolve(unpacked.get().getFileName()), unpacked.get());
                }
            }
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A home as before the very first start. */
    public static Path empty(String name) {
        try {
            var home = Files.createTempDirectory(ROOT, name + "-");
            return Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> programs(Path home) {
        try (var parts = Files.list(home)) {
            return parts
                    .filter(part -> part.getFileName().toString().startsWith("postgres-")
                            && !Files.isSymbolicLink(part)
                            && isOurs(part)
                            && Files.exists(part.resolve(".done")))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOurs(Path file) {
        try {
            return Files.getOwner(file).getName().equals(System.getProperty("user.name"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        try {
            var root = Files.createTempDirectory("cutis-tests-");
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(root)));
            return root;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Servers may still be closing their databases: what cannot be removed yet is tried again. */
    private static void remove(Path root) {
        for (int attempt = 0; attempt < 20 && Files.exists(root); attempt++) {
            try {
                FileSystemUtils.deleteRecursively(root);
            } catch (IOException e) {
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(250);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
