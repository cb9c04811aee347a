package org.cutis.platform.backup;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One line of the list of files: {@code <sha-256> <size> <path>}; for a folder, which may be empty, {@code - 0 <path>/}.
 *
 * @param path below the archive, with slashes
 */
record Entry(String sha256, long size, String path) {
    private static final String NONE = "-";

    static Entry folder(String path) {
        return new Entry(NONE, 0, path + "/");
    }

    boolean isFolder() {
        return sha256.equals(NONE);
    }

    static Entry of(String line) {
        var parts = line.split(" ", 3);
        if (parts.length < 3) {
            throw new IllegalArgumentException("a line has three parts");
        }
        return new Entry(parts[0], Long.parseLong(parts[1]), parts[2]);
    }

    String line() {
        return sha256 + " " + size + " " + path + "\n";
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}
