package org.cutis.audit.chain;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A place in the chain.
 *
 * @param sequence 1 for the first entry, without gaps; 0 before it
 * @param hash SHA-256 over the hash before and the canonical form of the entry; zeros before the first
 */
@SuppressWarnings("ArrayRecordComponent") // Compared below.
record Link(long sequence, byte[] hash) {
    static final Link BEFORE_ALL = new Link(0, new byte[32]);

    private static final Pattern TEXT = Pattern.compile("([0-9]{1,18}):([0-9a-f]{64})");

    Link next(Entry entry) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(hash);
            return new Link(sequence + 1, digest.digest(entry.canonical()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] bytes() {
        return ByteBuffer.allocate(Long.BYTES + hash.length)
                .putLong(sequence)
                .put(hash)
                .array();
    }

    static Link ofBytes(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        var sequence = buffer.getLong();
        var hash = new byte[buffer.remaining()];
        buffer.get(hash);
        return new Link(sequence, hash);
    }

    /** @param text such as this one's own */
    static Link ofText(String text) {
        var parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no place in a chain: " + text);
        }
        return new Link(Long.parseLong(parts.group(1)), HexFormat.of().parseHex(parts.group(2)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Link link && link.sequence == sequence && Arrays.equals(link.hash, hash);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hash);
    }

    /** For an operator to keep, such as {@code 1234:9f86…}. */
    @Override
    public String toString() {
        return sequence + ":" + HexFormat.of().formatHex(hash);
    }
}
