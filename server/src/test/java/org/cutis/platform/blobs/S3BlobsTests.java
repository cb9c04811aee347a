package org.cutis.platform.blobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.UUID;
import org.cutis.kit.House;
import org.cutis.kit.HouseTest;
import org.cutis.kit.S3Store;
import org.cutis.platform.BlobName;
import org.cutis.platform.CutisHome;
import org.cutis.platform.PersonId;
import org.cutis.platform.ProblemException;
import org.cutis.platform.StartupFault;
import org.cutis.platform.secrets.Secrets;
import org.junit.jupiter.api.Test;

@HouseTest
class S3BlobsTests extends BlobsContract {
    private static final S3Store S3 = S3Store.start();

    private static final Path BUCKET = S3.aBucket();
    private static final BlobStore STORE =
            BlobStores.of(new CutisHome(""), settings(S3.endpoint(), BUCKET, S3Store.SECRET));

    S3BlobsTests(House house, Secrets secrets, Deletions deletions) {
        super(house, STORE, new EncryptedBlobs(STORE, secrets, deletions, new SimpleMeterRegistry()), BUCKET);
    }

    private static S3Settings settings(String endpoint, Path bucket, String secret) {
        return new S3Settings(
                endpoint, bucket.getFileName().toString(), "us-east-1", S3Store.ACCESS, "", secret, "", null);
    }

    @Test
    void more_blobs_than_one_answer_holds_are_all_listed() throws Exception {
        var person = new PersonId(UUID.randomUUID());
        var folder = Files.createDirectories(file(new BlobName(person, "scans/many")));
        for (int number = 0; number < 1_100; number++) {
            Files.write(folder.resolve(String.valueOf(number)), BYTES);
        }
        var names = new ArrayList<BlobName>();

        store.all(names::add);

        assertThat(names).filteredOn(name -> name.person().equals(person)).hasSize(1_100);
        assertThat(names).doesNotHaveDuplicates();
    }

    @Test
    void a_store_that_goes_away_is_a_reason_to_come_again() {
        var other = S3Store.start();
        var away = BlobStores.of(new CutisHome(""), settings(other.endpoint(), other.aBucket(), S3Store.SECRET));
        other.close();

        assertThatThrownBy(() -> away.get(aBlob("photo")))
                .isInstanceOf(ProblemException.class)
                .hasMessage("temporarily-unavailable");
    }

    @Test
    void what_keeps_a_bucket_from_being_used_is_said_in_one_sentence() {
        var bucket = S3.aBucket();
        var nothing = Path.of("nothing");

        assertRefused(
                settings("http://127.0.0.1:1", bucket, S3Store.SECRET),
                "The S3 store cannot be reached for bucket " + bucket.getFileName()
                        + " at http://127.0.0.1:1; check CUTIS_BLOBS_S3_ENDPOINT and that the store runs.");
        assertRefused(
                settings(S3.endpoint(), bucket, "wrong"),
                "The S3 store refuses the keys for bucket " + bucket.getFileName());
        assertRefused(
                settings(S3.endpoint(), nothing, S3Store.SECRET), "There is no bucket nothing at " + S3.endpoint());
        assertRefused(settings("somewhere", bucket, S3Store.SECRET), "CUTIS_BLOBS_S3_ENDPOINT is not of the form");
        assertRefused(
                settings(S3.endpoint(), Path.of(""), ""),
                "CUTIS_BLOBS_S3_ENDPOINT is set, but no CUTIS_BLOBS_S3_BUCKET");
        assertRefused(
                settings(S3.endpoint(), bucket, ""),
                "Neither CUTIS_BLOBS_S3_SECRET_KEY nor CUTIS_BLOBS_S3_SECRET_KEY_FILE");
    }

    private static void assertRefused(S3Settings settings, String sentence) {
        assertThatThrownBy(() -> BlobStores.of(new CutisHome(""), settings))
                .isInstanceOf(StartupFault.class)
                .hasMessageStartingWith(sentence);
    }
}
