package org.cutis.platform;

import java.util.regex.Pattern;

/**
 * Where an encrypted blob lies: whose it is, and its path among that person's, such as {@code scans/<id>/photo}.
 *
 * @param path lower-case letters, digits and hyphens, in parts divided by slashes; never leads out of the person's folder
 */
public record BlobName(PersonId person, String path) {
    private static final Pattern PATH = Pattern.compile("[a-z0-9-]+(/[a-z0-9-]+)*");

    public BlobName {
        if (!PATH.matcher(path).matches()) {
            throw new IllegalArgumentException("a blob's path has only a-z, 0-9, hyphens and slashes");
        }
    }

    @Override
    public String toString() {
        return person + "/" + path;
    }
}
