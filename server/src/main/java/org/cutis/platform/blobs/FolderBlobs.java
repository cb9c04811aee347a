package org.cutis.platform.blobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.cutis.platform.BlobName;
import org.cutis.platform.Blobs;
import org.cutis.platform.CutisHome;
import org.cutis.platform.PersonId;
import org.cutis.platform.secrets.Sealed;
import org.cutis.platform.secrets.Secrets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Blobs as files below {@code CUTIS_HOME/blobs/<first two of the person's last digits>/<person>/<path>}.
 *
 * <p>A file appears whole or not at all: written beside its place, forced to the disk, then renamed; the folder is forced
 * too, so that a power cut does not undo the name.
 */
@Component
class FolderBlobs implements Blobs {
    private static final String UNFINISHED = ".unfinished";
    private static final int ATTEMPTS = 10;
    private static final FileAttribute<?> OWNER_ONLY_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<?> OWNER_ONLY_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Path root;
    private final Secrets secrets;

    FolderBlobs(CutisHome home, Secrets secrets) {
        this.root = home.folder("blobs");
        this.secrets = secrets;
    }

    @Override
    public void put(BlobName name, byte[] bytes) {
        var sealed = Sealed.seal(secrets.keyOf(name.person()), bytes, name.toString());
        var file = file(name);
        try {
            for (int attempt = 1; !placed(file, sealed, attempt == ATTEMPTS); attempt++) {
                Thread.onSpinWait();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a blob could not be written: " + CutisHome.reason(e), e);
        }
    }

    /** @return false when the folder went while it was written into: its last other blob was just deleted */
    private static boolean placed(Path file, byte[] sealed, boolean last) throws IOException {
        var unfinished = file.resolveSibling(file.getFileName() + "-" + UUID.randomUUID() + UNFINISHED);
        try {
            Files.createDirectories(folderOf(file), OWNER_ONLY_FOLDER);
            write(unfinished, sealed);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            force(folderOf(file));
            return true;
        } catch (NoSuchFileException | FileAlreadyExistsException e) {
            // The second comes when the folder was there and then was not, while it was being made.
            if (last) {
                throw e;
            }
            return false;
        }
    }

    private static void write(Path unfinished, byte[] sealed) throws IOException {
        try (var channel = FileChannel.open(
                unfinished, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OWNER_ONLY_FILE)) {
            var rest = ByteBuffer.wrap(sealed);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    /** The new names in a folder, and the folder's own name in its parent. */
    private static void force(Path folder) throws IOException {
        for (var each : List.of(folder, folderOf(folder))) {
            try (var channel = FileChannel.open(each, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    @Override
    public Optional<byte[]> get(BlobName name) {
        try {
            var sealed = Files.readAllBytes(file(name));
            return Optional.of(Sealed.open(secrets.keyOf(name.person()), sealed, name.toString()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("a blob could not be read", e);
        }
    }

    @Override
    public void delete(BlobName name) {
        try {
            var file = file(name);
            Files.deleteIfExists(file);
            removeIfEmpty(folderOf(file));
        } catch (IOException e) {
            throw new UncheckedIOException("a blob could not be deleted", e);
        }
    }

    @Override
    public int sweep(String area, Instant olderThan, Predicate<BlobName> unnamed) {
        var removed = new AtomicInteger();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    boolean old = attributes.lastModifiedTime().toInstant().isBefore(olderThan);
                    if (attributes.isRegularFile() && old && isUnnamed(file, area, unnamed)) {
                        Files.deleteIfExists(file);
                        removeIfEmpty(folderOf(file));
                        removed.incrementAndGet();
                    }
                    return FileVisitResult.CONTINUE;
                }

                // Others delete while we walk.
                @Override
                public FileVisitResult visitFileFailed(Path file, IOException fault) throws IOException {
                    return continueIfGone(fault);
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException fault) throws IOException {
                    return fault == null ? FileVisitResult.CONTINUE : continueIfGone(fault);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("the blobs could not be listed", e);
        }
        return removed.get();
    }

    private static FileVisitResult continueIfGone(IOException fault) throws IOException {
        if (fault instanceof NoSuchFileException) {
            return FileVisitResult.CONTINUE;
        }
        throw fault;
    }

    /** What does not lie where we put blobs is not ours to remove. */
    private boolean isUnnamed(Path file, String area, Predicate<BlobName> unnamed) {
        var place = root.relativize(file);
        if (place.getNameCount() < 4 || !place.getName(2).toString().equals(area)) {
            return false;
        }
        if (file.toString().endsWith(UNFINISHED)) {
            return true;
        }
        // A person this database does not know: it is not the one that these blobs belong to, and must not clear them
        // away.
        return name(place)
                .filter(blob -> secrets.knows(blob.person()))
                .filter(unnamed)
                .isPresent();
    }

    private static Optional<BlobName> name(Path place) {
        try {
            var person = new PersonId(UUID.fromString(place.getName(1).toString()));
            return Optional.of(
                    new BlobName(person, place.subpath(2, place.getNameCount()).toString()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static void removeIfEmpty(Path folder) throws IOException {
        try {
            Files.deleteIfExists(folder);
        } catch (java.nio.file.DirectoryNotEmptyException e) {
            // Other blobs of the same scan are still in it, or one has just been written: it stays.
            return;
        }
    }

    private Path file(BlobName name) {
        var person = name.person().toString();
        // The end of a UUIDv7 is random, its beginning is not: folders fill evenly.
        return root.resolve(person.substring(person.length() - 2))
                .resolve(person)
                .resolve(name.path());
    }

    private static Path folderOf(Path file) {
        var parent = file.getParent();
        if (parent == null) {
            throw new IllegalStateException("a blob lies below the root");
        }
        return parent;
    }
}
