package org.cutis.platform.blobs;

import java.util.Optional;
import java.util.UUID;
import org.cutis.platform.BlobName;
import org.cutis.platform.PersonId;

/**
 * Where a blob lies below the root of any store, and in a backup: {@code <end of the person's id>/<person>/<path>}. The
 * end of a UUIDv7 is random, its beginning is not: folders fill evenly.
 */
public final class BlobPlace {
    private BlobPlace() {}

    public static String of(BlobName name) {
        var person = name.person().toString();
        return person.substring(person.length() - 2) + "/" + person + "/" + name.path();
    }

    /** Empty for what is no blob of ours. */
    public static Optional<BlobName> name(String place) {
        var parts = place.split("/", 3);
        if (parts.length < 3) {
            return Optional.empty();
        }
        try {
            var name = new BlobName(new PersonId(UUID.fromString(parts[1])), parts[2]);
            return of(name).equals(place) ? Optional.of(name) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static boolean isIn(BlobName name, String area) {
        return name.path().startsWith(area + "/");
    }
}
