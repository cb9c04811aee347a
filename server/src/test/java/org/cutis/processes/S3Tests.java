package org.cutis.processes;

import static org.assertj.core.api.Assertions.assertThat;

import org.cutis.kit.Homes;
import org.cutis.kit.Kept;
import org.cutis.kit.Person;
import org.cutis.kit.S3Store;
import org.cutis.kit.ServerProcess;
import org.cutis.vision.DrawnPhotos;
import org.junit.jupiter.api.Test;

/** A server whose photos lie in a bucket instead of its folder. */
class S3Tests {
    private static final String GONE_31_DAYS =
            "update scans.scan set deleted_at = now() - interval '31 days' where deleted_at is not null";

    @Test
    void a_scan_lives_in_the_bucket_from_its_upload_to_its_sweep() {
        var home = Homes.fresh("s3-home");
        try (var s3 = S3Store.start()) {
            var bucket = s3.aBucket();
            var plan = ServerProcess.on(home);
            for (var setting : s3.environment(bucket).entrySet()) {
                plan = plan.with(setting.getKey(), setting.getValue());
            }
            try (var server = plan.start()) {
                var person = Person.register(server.ready());
                var scan = person.aScan(DrawnPhotos.lesion());
                var other = person.aScan(DrawnPhotos.lesion(1));

                for (var picture : new String[] {"/photo", "/photo?size=thumb", "/overlays/outline.png"}) {
                    assertThat(person.caller()
                                    .get("/api/scans/" + scan + picture)
                                    .status())
                            .as(picture)
                            .isEqualTo(200);
                }
                assertThat(S3Store.objects(bucket))
                        .as("two photos, and what was made of one")
                        .hasSize(5);
                assertThat(home.resolve("blobs"))
                        .satisfiesAnyOf(
                                folder -> assertThat(folder).doesNotExist(),
                                folder -> assertThat(folder).isEmptyDirectory());

                person.caller().delete("/api/scans/" + scan).expect(204);
                server.database().sql().sql(GONE_31_DAYS).update();
                S3Store.objects(bucket).forEach(Kept::age);
                CrashTests.sweep(server.database().sql());

                assertThat(S3Store.objects(bucket))
                        .singleElement()
                        .satisfies(left -> assertThat(left.toString()).contains(other));
                assertThat(person.caller().get("/api/scans/" + other + "/photo").status())
                        .isEqualTo(200);

                s3.close();
                assertThat(person.upload(DrawnPhotos.lesion(2)).brief()).isEqualTo("503 temporarily-unavailable");
            }
            StartTests.assertRefuses(
                    plan, "Cutis cannot start: The S3 store cannot be reached for bucket " + bucket.getFileName());
        }
    }
}
