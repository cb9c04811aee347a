package org.cutis.platform.backup;

import java.io.ByteArrayInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;

/** A folder that is filled with files, several at once; each is listed with its size and SHA-256 once it is written. */
final class ArchiveWriter {
    static final String LIST = "files.txt";

    private final Path folder;
    private final MessageDigest listDigest = Entry.digest();
    private final OutputStream list;
    private long files;
    private long bytes;

    private ArchiveWriter(Path folder) throws IOException {
        this.folder = folder;
        this.list = new DigestOutputStream(OwnerOnly.file(folder.resolve(LIST)), listDigest);
    }

    /** @throws BackupFault if something is there already */
    static ArchiveWriter into(Path folder) {
        try {
            if (Files.exists(folder) && !(Files.isDirectory(folder) && OwnerOnly.isEmpty(folder))) {
                throw new BackupFault("The folder " + folder + " is not empty; name a new one.");
            }
            OwnerOnly.folder(folder);
            return new ArchiveWriter(folder);
        } catch (IOException e) {
            throw BackupFault.of("The folder " + folder + " cannot be written", e);
        }
    }

    synchronized void folder(String path) throws IOException {
        OwnerOnly.folder(folder.resolve(path));
        list.write(Entry.folder(path).line().getBytes(StandardCharsets.UTF_8));
    }

    void put(String path, byte[] content) throws IOException {
        copy(new ByteArrayInputStream(content), path);
    }

    void copy(InputStream from, String path) throws IOException {
        try (var to = file(path)) {
            from.transferTo(to);
        }
    }

    /** Listed when it is closed. */
    OutputStream file(String path) throws IOException {
        var digest = Entry.digest();
        return new FilterOutputStream(OwnerOnly.file(folder.resolve(path))) {
            private long size;
            private boolean closed;

            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] content, int offset, int length) throws IOException {
                out.write(content, offset, length);
                digest.update(content, offset, length);
                size += length;
            }

            @Override
            public void close() throws IOException {
                super.close();
                if (!closed) {
                    closed = true;
                    listed(new Entry(Entry.hex(digest), size, path));
                }
            }
        };
    }

    private synchronized void listed(Entry entry) throws IOException {
        list.write(entry.line().getBytes(StandardCharsets.UTF_8));
        files++;
        bytes += entry.size();
    }

    /** Writes the manifest, after everything else is on the disk. */
    Manifest end(Facts facts) throws IOException {
        list.close();
        OwnerOnly.sync(folder);
        var manifest = facts.manifest(files, bytes, Entry.hex(listDigest));
        var unfinished = folder.resolve(Manifest.FILE + ".unfinished");
        try (var out = OwnerOnly.file(unfinished)) {
            out.write(manifest.json().getBytes(StandardCharsets.UTF_8));
        }
        Files.move(unfinished, folder.resolve(Manifest.FILE));
        OwnerOnly.sync(folder);
        return manifest;
    }

    /** The manifest but for what the archive knows itself. */
    interface Facts {
        Manifest manifest(long files, long bytes, String listSha256);
    }
}
