package org.cutis.platform.blobs;

import java.net.URI;
import java.time.Duration;
import org.cutis.platform.CutisHome;
import org.cutis.platform.StartupFault;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** A folder of the data folder, or the bucket that {@code CUTIS_BLOBS_S3_BUCKET} names. */
@Configuration(proxyBeanMethods = false)
public class BlobStores {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    /** 20 MB, the largest photo, at 1 MB a second, and some. */
    private static final Duration ATTEMPT = Duration.ofSeconds(30);

    private static final Duration CALL = Duration.ofSeconds(70);
    private static final int ATTEMPTS = 3;

    @Bean
    BlobStore blobStore(CutisHome home, S3Settings s3) {
        return of(home, s3);
    }

    /** @throws StartupFault if the bucket cannot be used */
    public static BlobStore of(CutisHome home, S3Settings s3) {
        if (!s3.wanted()) {
            return new FolderBlobs(home.folder("blobs"));
        }
        var client = client(s3);
        try {
            client.headBucket(request -> request.bucket(s3.bucket()));
        } catch (SdkException e) {
            throw new StartupFault(sentence(s3, e), e);
        }
        return new S3Blobs(client, s3);
    }

    private static S3Client client(S3Settings s3) {
        var builder = S3Client.builder()
                .region(Region.of(s3.region()))
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(s3.access(), s3.secret())))
                .forcePathStyle(s3.bucketInPath())
                // Not every store knows the newer checksums; ours is the tag of the encryption.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(ATTEMPT))
                .overrideConfiguration(all -> all.apiCallTimeout(CALL)
                        .apiCallAttemptTimeout(ATTEMPT)
                        .retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                .maxAttempts(ATTEMPTS)
                                .build()));
        if (!s3.endpoint().isBlank()) {
            builder.endpointOverride(address(s3.endpoint()));
        }
        return builder.build();
    }

    private static URI address(String endpoint) {
        try {
            var address = URI.create(endpoint);
            if (address.getScheme() != null && address.getHost() != null) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            throw malformed(e);
        }
        throw malformed(null);
    }

    private static StartupFault malformed(@org.jspecify.annotations.Nullable Throwable cause) {
        return new StartupFault("CUTIS_BLOBS_S3_ENDPOINT is not of the form https://host or https://host:port.", cause);
    }

    private static String sentence(S3Settings s3, SdkException fault) {
        int status = fault instanceof S3Exception answer ? answer.statusCode() : 0;
        return switch (status) {
            case 0 ->
                "The S3 store cannot be reached for " + s3 + "; check CUTIS_BLOBS_S3_ENDPOINT and that the store runs.";
            case 401, 403 ->
                "The S3 store refuses the keys for " + s3
                        + "; check CUTIS_BLOBS_S3_ACCESS_KEY and CUTIS_BLOBS_S3_SECRET_KEY.";
            case 404 -> "There is no " + s3 + "; make it, or name another one with CUTIS_BLOBS_S3_BUCKET.";
            default -> "The S3 store answers " + status + " for " + s3 + "; look into its log.";
        };
    }
}
