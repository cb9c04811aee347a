package org.cutis.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.cutis.kit.Answer;
import org.cutis.kit.Caller;
import org.cutis.kit.Homes;
import org.cutis.kit.House;
import org.cutis.kit.HouseTest;
import org.cutis.kit.Person;
import org.cutis.kit.ServerProcess;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose word is taken on where a request came from. The limits tell whom the server took the caller for. */
@HouseTest
class TrustedProxiesTests {
    private static final Map<String, String> GUESS = Map.of("login", "nobody@example.org", "password", "a wrong guess");

    private final House house;

    TrustedProxiesTests(House house) {
        this.house = house;
    }

    @Test
    void without_the_setting_forged_headers_change_nothing() {
        var liar = forged(house.stranger().from("127.0.5.1"), "203.0.113.7");

        var answer = liar.post("/api/auth/login", GUESS).expect(401);

        assertThat(buckets(house.db())).contains("login-address:127.0.5.1").doesNotContain("login-address:203.0.113.7");
        assertThat(answer.header("Strict-Transport-Security")).isEmpty();
        assertThat(asBrowser(liar, "https://cutis.example").brief()).isEqualTo("403 cross-site-request");
    }

    @Test
    void a_proxy_that_was_named_is_believed_and_no_other() {
        var plan = ServerProcess.on(Homes.fresh("proxies")).with("CUTIS_TRUSTED_PROXIES", "127.0.5.0/24, 10.9.9.9");
        try (var server = plan.start()) {
            var stranger = server.ready();
            var proxy = stranger.from("127.0.5.1");
            var db = server.database().sql();

            forged(stranger.from("127.0.6.1"), "203.0.113.1").post("/api/auth/login", GUESS);
            assertThat(buckets(db)).contains("login-address:127.0.6.1").doesNotContain("login-address:203.0.113.1");

            // What the caller had written itself stands left of what the proxies added.
            forged(proxy, "198.51.100.66, 203.0.113.2, 10.9.9.9").post("/api/auth/login", GUESS);
            assertThat(buckets(db))
                    .contains("login-address:203.0.113.2")
                    .doesNotContain("login-address:198.51.100.66", "login-address:10.9.9.9");

            forged(proxy, "[2001:db8:1:2:3:4:5:6]:4711").post("/api/auth/login", GUESS);
            forged(proxy, "2001:db8:1:2::1").post("/api/auth/login", GUESS);
            assertThat(buckets(db).stream().filter(bucket -> bucket.contains("20010db8")))
                    .containsExactly("login-address:20010db800010002/64");

            assertThat(forged(proxy, "203.0.113.3").get("/api/about").header("Strict-Transport-Security"))
                    .isNotEmpty();
            assertThat(asBrowser(forged(proxy, "203.0.113.3"), "https://cutis.example")
                            .status())
                    .isEqualTo(201);
        }
    }

    private static Caller forged(Caller caller, String sender) {
        return caller.with("X-Forwarded-For", sender)
                .with("X-Forwarded-Proto", "https")
                .with("X-Forwarded-Host", "cutis.example");
    }

    private static Answer asBrowser(Caller caller, String origin) {
        var body = Person.aRegistration();
        body.put("client", "browser");
        return caller.with("X-Cutis", "web").with("Origin", origin).post("/api/auth/register", body);
    }

    private static List<String> buckets(JdbcClient db) {
        return db.sql("select id from platform.bucket")
                .query((row, number) -> String.valueOf(row.getString("id")))
                .list();
    }
}
