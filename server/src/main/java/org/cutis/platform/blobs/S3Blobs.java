package org.cutis.platform.blobs;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.cutis.platform.BlobName;
import org.cutis.platform.PlatformProblem;
import org.cutis.platform.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Blobs as objects of one bucket, each under its {@link BlobPlace}. A put appears whole or not at all, as S3 promises. */
final class S3Blobs implements BlobStore {
    private static final Logger LOG = LoggerFactory.getLogger(S3Blobs.class);

    private final S3Client client;
    private final S3Settings settings;

    S3Blobs(S3Client client, S3Settings settings) {
        this.client = client;
        this.settings = settings;
    }

    @Override
    public void put(BlobName name, byte[] sealed) {
        asked(() -> client.putObject(
                request -> request.bucket(settings.bucket()).key(BlobPlace.of(name)), RequestBody.fromBytes(sealed)));
    }

    @Override
    public Optional<byte[]> get(BlobName name) {
        return asked(() -> {
            try {
                var found = client.getObjectAsBytes(
                        request -> request.bucket(settings.bucket()).key(BlobPlace.of(name)));
                return Optional.of(found.asByteArrayUnsafe());
            } catch (NoSuchKeyException e) {
                return Optional.empty();
            }
        });
    }

    @Override
    public void delete(BlobName name) {
        asked(() ->
                client.deleteObject(request -> request.bucket(settings.bucket()).key(BlobPlace.of(name))));
    }

    @Override
    public void all(Consumer<BlobName> visitor) {
        list(object -> BlobPlace.name(object.key()).ifPresent(visitor));
    }

    @Override
    public void older(String area, Instant than, Consumer<BlobName> visitor) {
        list(object -> {
            if (object.lastModified().isBefore(than)) {
                BlobPlace.name(object.key())
                        .filter(blob -> BlobPlace.isIn(blob, area))
                        .ifPresent(visitor);
            }
        });
    }

    private void list(Consumer<S3Object> visitor) {
        var pages = client.listObjectsV2Paginator(request -> request.bucket(settings.bucket()))
                .iterator();
        while (asked(pages::hasNext)) {
            asked(pages::next).contents().forEach(visitor);
        }
    }

    /** The store away is a reason to come again, like the database away. */
    private static <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (SdkException e) {
            LOG.warn("The S3 store failed: {}", e.getMessage());
            throw new ProblemException(PlatformProblem.TEMPORARILY_UNAVAILABLE, Map.of("retryAfterSeconds", 5L));
        }
    }

    @Override
    public String place() {
        return settings.toString();
    }
}
