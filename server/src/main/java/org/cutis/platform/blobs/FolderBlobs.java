package org.cutis.platform.blobs;

import java.io.File;
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
import java.util.function.Consumer;
import org.cutis.platform.BlobName;
import org.cutis.platform.CutisHome;
import org.jspecify.annotations.Nullable;

/**
 * Blobs as files below {@code CUTIS_HOME/blobs}, each at its {@link BlobPlace}.
 *
 * <p>A file appears whole or not at all: written beside its place, forced to the disk, then renamed; the folder is forced
 * too, so that a power cut does not undo the name.
 */
final class FolderBlobs implements BlobStore {
    private static final String UNFINISHED = ".unfinished";
    private static final int ATTEMPTS = 10;
    private static final FileAttribute<?> OWNER_ONLY_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<?> OWNER_ONLY_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Path root;

    FolderBlobs(Path root) {
        this.root = root;
    }

    @Override
    public void put(BlobName name, byte[] sealed) {
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
            return Optional.of(Files.readAllBytes(file(name)));
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
    public void all(Consumer<BlobName> visitor) {
        walk((file, attributes) -> name(file).ifPresent(visitor));
    }

    @Override
    public void older(String area, Instant than, Consumer<BlobName> visitor) {
        walk((file, attributes) -> {
            if (!attributes.lastModifiedTime().toInstant().isBefore(than) || !isIn(file, area)) {
                return;
            }
            if (file.toString().endsWith(UNFINISHED)) {
                Files.deleteIfExists(file);
                removeIfEmpty(folderOf(file));
            } else {
                name(file).ifPresent(visitor);
            }
        });
    }

    private interface Visitor {
        void visit(Path file, BasicFileAttributes attributes) throws IOException;
    }

    private void walk(Visitor visitor) {
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    if (attributes.isRegularFile()) {
                        visitor.visit(file, attributes);
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
    }

    private static FileVisitResult continueIfGone(IOException fault) throws IOException {
        if (fault instanceof NoSuchFileException) {
            return FileVisitResult.CONTINUE;
        }
        throw fault;
    }

    private boolean isIn(Path file, String area) {
        var place = root.relativize(file);
        return place.getNameCount() >= 4 && place.getName(2).toString().equals(area);
    }

    /** Empty for what does not lie where we put blobs: it is not ours. */
    private Optional<BlobName> name(Path file) {
        return BlobPlace.name(root.relativize(file).toString().replace(File.separatorChar, '/'));
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
        return root.resolve(BlobPlace.of(name));
    }

    private static Path folderOf(Path file) {
        var parent = file.getParent();
        if (parent == null) {
            throw new IllegalStateException("a blob lies below the root");
        }
        return parent;
    }

    @Override
    public String place() {
        return root.toString();
    }
}
