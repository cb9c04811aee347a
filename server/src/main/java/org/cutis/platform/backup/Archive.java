package org.cutis.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;

/** An archive that is whole: every file was read and is what was written. */
final class Archive {
    private final Path folder;
    private final Manifest manifest;

    private Archive(Path folder, Manifest manifest) {
        this.folder = folder;
        this.manifest = manifest;
    }

    /** @throws BackupFault if a single bit is another one than was written */
    static Archive verified(Path folder, Manifest.Kind kind) {
        var manifest = Manifest.read(folder);
        if (manifest.kind() != kind) {
            throw new BackupFault(
                    switch (manifest.kind()) {
                        case BACKUP -> "The folder " + folder + " holds a backup; use cutis restore.";
                        case EXPORT -> "The folder " + folder + " holds an export; use cutis import.";
                    });
        }
        var archive = new Archive(folder, manifest);
        try {
            archive.verify();
        } catch (IOException e) {
            throw BackupFault.of("The archive in " + folder + " cannot be read", e);
        }
        return archive;
    }

    Manifest manifest() {
        return manifest;
    }

    Path file(String path) {
        return folder.resolve(path);
    }

    /** What is done with one line of the list. */
    interface Visitor {
        void visit(Entry entry) throws IOException;
    }

    void each(String below, Visitor visitor) throws IOException {
        try (var lines = Files.lines(folder.resolve(ArchiveWriter.LIST))) {
            for (var line : (Iterable<String>) lines::iterator) {
                var entry = Entry.of(line);
                if (entry.path().startsWith(below)) {
                    visitor.visit(entry);
                }
            }
        }
    }

    /** Copies a file out; it is compared once more on its way. */
    void copy(Entry entry, Path to) throws IOException {
        var digest = Entry.digest();
        try (var in = new DigestInputStream(Files.newInputStream(file(entry.path())), digest);
                var out = OwnerOnly.file(to)) {
            in.transferTo(out);
        }
        if (!Entry.hex(digest).equals(entry.sha256())) {
            throw damaged(entry.path() + " is not what was written");
        }
    }

    private void verify() throws IOException {
        var list = file(ArchiveWriter.LIST);
        if (!Files.exists(list) || !sha256(list).equals(manifest.listSha256())) {
            throw damaged("its list of files is not what was written");
        }
        each("", entry -> {
            if (!file(entry.path()).normalize().startsWith(folder.normalize())) {
                throw damaged("it names a file outside of its folder");
            }
        });
        // Sizes first: a copy that was cut off is found without reading everything.
        each("", this::verifySize);
        each("", this::verifyContent);
    }

    private void verifySize(Entry entry) throws IOException {
        if (entry.isFolder()) {
            return;
        }
        try {
            long size = Files.size(file(entry.path()));
            if (size != entry.size()) {
                throw damaged(entry.path() + " has " + size + " bytes instead of " + entry.size());
            }
        } catch (NoSuchFileException e) {
            throw damaged(entry.path() + " is missing");
        }
    }

    private void verifyContent(Entry entry) throws IOException {
        if (!entry.isFolder() && !sha256(file(entry.path())).equals(entry.sha256())) {
            throw damaged(entry.path() + " is not what was written");
        }
    }

    private static String sha256(Path file) throws IOException {
        var digest = Entry.digest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return Entry.hex(digest);
    }

    private BackupFault damaged(String how) {
        return new BackupFault("The archive in " + folder + " is damaged: " + how + ".");
    }
}
