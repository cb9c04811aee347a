package org.cutis.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.cutis.kit.Homes;
import org.cutis.kit.Person;
import org.cutis.kit.ServerProcess;
import org.cutis.vision.DrawnPhotos;
import org.junit.jupiter.api.Test;

/** Two equal processes over one database are one server. */
class TwoServersTests {
    @Test
    void what_is_done_on_one_holds_on_the_other_at_once() {
        var home = Homes.fresh("two");
        try (var first = ServerProcess.on(home).start()) {
            var one = first.ready();
            var plan = ServerProcess.on(home)
                    .with("CUTIS_DATABASE_URL", first.database().url());
            try (var second = plan.start()) {
                var other = second.ready();
                var person = Person.register(one);
                var there = other.bearer(person.access());

                // The keys are the same.
                assertThat(other.get("/.well-known/jwks.json").words())
                        .isEqualTo(one.get("/.well-known/jwks.json").words());
                assertThat(there.get("/api/auth/profile").status()).isEqualTo(200);

                // Whoever analyses it wakes whoever waits, and both open each other's blobs.
                for (int upload = 0; upload < 6; upload++) {
                    var scan = person.aScan(DrawnPhotos.lesion());
                    assertThat(there.get("/api/scans/" + scan + "/photo").status())
                            .isEqualTo(200);
                }

                // The limits are shared.
                for (int guess = 0; guess < 10; guess++) {
                    var body = Map.of("login", person.email(), "password", "guess " + guess);
                    (guess % 2 == 0 ? one : other).post("/api/auth/login", body).expect(401);
                }
                var right = Map.of("login", person.email(), "password", Person.PASSWORD);
                assertThat(one.post("/api/auth/login", right).status()).isEqualTo(429);
                assertThat(other.post("/api/auth/login", right).status()).isEqualTo(429);

                person.caller().post("/api/auth/logout").expect(204);
                assertThat(there.get("/api/auth/profile").brief()).isEqualTo("401 not-signed-in");
            }
            assertThat(one.get("/api/about").status()).isEqualTo(200);
        }
    }
}
