package org.cutis.platform.blobs;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
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
    private final Counter written;

    EncryptedBlobs(BlobStore store, Secrets secrets, Deletions deletions, MeterRegistry meters) {
        this.store = store;
        this.secrets = secrets;
        this.deletions = deletions;
        this.written = Counter.builder("cutis.blobs.written")
                .description(
                        "Sealed bytes put into the store by this process; how many lie there a walk would have to tell")
                .baseUnit("bytes")
                .register(meters);
    }

    @Override
    public void put(BlobName name, byte[] bytes) {
        var sealed = Sealed.seal(secrets.keyOf(name.person()), bytes, name.toString());
        store.put(name, sealed);
        written.increment(sealed.length);
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
