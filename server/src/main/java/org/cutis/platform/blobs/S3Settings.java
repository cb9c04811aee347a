package org.cutis.platform.blobs;

import org.cutis.platform.StartupFault;
import org.cutis.platform.secrets.SecretSetting;
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
        return SecretSetting.read("CUTIS_BLOBS_S3_ACCESS_KEY", accessKey, accessKeyFile);
    }

    String secret() {
        return SecretSetting.read("CUTIS_BLOBS_S3_SECRET_KEY", secretKey, secretKeyFile);
    }

    /** Without the keys. */
    @Override
    public String toString() {
        return "bucket " + bucket + (endpoint.isBlank() ? " at Amazon in " + region : " at " + endpoint);
    }
}
