package org.cutis.platform.blobs;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.cutis.platform.BlobName;
import org.cutis.platform.Blobs;
import org.cutis.platform.secrets.Sealed;
import org.cutis.platform.secrets.Secrets;
import org.springframework.stereotype.Component;

/** Seals what goes into the store with the key of its person, opens what comes out. */
@Component
class EncryptedBlobs implements Blobs {
    private final BlobStore store;
    private final Secrets secrets;
    private final Deletions deletions;

    EncryptedBlobs(BlobStore store, Secrets secrets, Deletions deletions) {
        this.store = store;
        this.secrets = secrets;
        this.deletions = deletions;
    }

    @Override
    public void put(BlobName name, byte[] bytes) {
        store.put(name, Sealed.seal(secrets.keyOf(name.person()), bytes, name.toString()));
    }

    @Override
    public Optional<byte[]> get(BlobName name) {
        return store.get(name).map(bytes -> Sealed.open(secrets.keyOf(name.person()), bytes, name.toString()));
    }

    @Override
    public void delete(BlobName name) {
        deletions.unlessPaused(() -> store.delete(name));
    }

    @Override
    public int sweep(String area, Instant olderThan, Predicate<BlobName> unnamed) {
        var removed = new AtomicInteger();
        store.older(area, olderThan, blob -> {
            // A person this database does not know: it is not the one that these blobs belong to, and must not clear
            // them away.
            if (secrets.knows(blob.person())
                    && unnamed.test(blob)
                    && deletions.unlessPaused(() -> store.delete(blob))) {
                removed.incrementAndGet();
            }
        });
        return removed.get();
    }
}
