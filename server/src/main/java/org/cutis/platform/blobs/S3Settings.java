package org.cutis.platform.blobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cutis.platform.CutisHome;
import org.cutis.platform.StartupFault;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Blobs in an S3-compatible store, when a bucket is named; {@code CUTIS_BLOBS_S3_BUCKET} and so on.
 *
 * @param endpoint address of the store; empty for Amazon's own
 * @param accessKey the key itself, or in a file that {@code accessKeyFile} names; likewise the secret one
 * @param pathStyle whether the bucket stands in the path rather than in the host's name; yes unless the store is Amazon's
 */
@ConfigurationProperties("cutis.blobs.s3")
public record S3Settings(
        @DefaultValue("") String endpoint,
        @DefaultValue("") String bucket,
        @DefaultValue("us-east-1") String region,
        @DefaultValue("") String accessKey,
        @DefaultValue("") String accessKeyFile,
        @DefaultValue("") String secretKey,
        @DefaultValue("") String secretKeyFile,
        @Nullable Boolean pathStyle) {
    public boolean wanted() {
        if (bucket.isBlank() && !endpoint.isBlank()) {
            throw new StartupFault(
                    "CUTIS_BLOBS_S3_ENDPOINT is set, but no CUTIS_BLOBS_S3_BUCKET; name the bucket too.");
        }
        return !bucket.isBlank();
    }

    boolean bucketInPath() {
        return pathStyle == null ? !endpoint.isBlank() : pathStyle;
    }

    String access() {
        return secret("CUTIS_BLOBS_S3_ACCESS_KEY", accessKey, accessKeyFile);
    }

    String secret() {
        return secret("CUTIS_BLOBS_S3_SECRET_KEY", secretKey, secretKeyFile);
    }

    private static String secret(String variable, String value, String file) {
        if (!value.isBlank()) {
            return value;
        }
        if (file.isBlank()) {
            throw new StartupFault("Photos are to lie in an S3 bucket, but neither " + variable + " nor " + variable
                    + "_FILE is set.");
        }
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw new StartupFault(
                    "The file " + file + " that " + variable + "_FILE names cannot be read (" + CutisHome.reason(e)
                            + ").",
                    e);
        }
    }

    /** Without the keys. */
    @Override
    public String toString() {
        return "bucket " + bucket + (endpoint.isBlank() ? " at Amazon in " + region : " at " + endpoint);
    }
}
