package org.cutis.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import org.cutis.kit.Caller;
import org.cutis.kit.Homes;
import org.cutis.kit.Journey;
import org.cutis.kit.Network;
import org.cutis.kit.Person;
import org.cutis.kit.ServerProcess;
import org.cutis.vision.DrawnPhotos;
import org.cutis.vision.Skip;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A house with an authority of its own, seen from other devices in its network. */
class HttpsTests {
    private static final Path HOME = Homes.fresh("https");
    private static ServerProcess server;
    private static Caller local;
    private static URI https;
    private static URI joining;

    @BeforeAll
    static void start() {
        Skip.unless(Network.otherAddress().isPresent(), "This machine has no address but loopback.");
        server = plan(HOME).start();
        local = server.ready();
        https = found("In your network it is at (https://\\S+)");
        joining = URI.create(
                found("New devices join at (http://\\S+);").toString().replace("/join", ""));
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    private static ServerProcess.Plan plan(Path home) {
        return ServerProcess.on(home)
                .with("CUTIS_TLS", "local")
                .with("CUTIS_HTTPS_PORT", "0")
                .with("CUTIS_JOIN_PORT", "0");
    }

    private static URI found(String pattern) {
        var match = Pattern.compile(pattern).matcher(server.output());
        assertThat(match.find()).as(server.output()).isTrue();
        return URI.create(match.group(1));
    }

    private static SSLContext joined() {
        return Network.trusting(
                Caller.at(joining).get("/join/cutis-ca.crt").expect(200).body());
    }

    @Test
    void a_device_that_has_joined_works_on_another_address_of_the_machine() {
        var stranger = Caller.at(https, joined());

        var browser = stranger.fromOurPage()
                .post("/api/auth/register", with(Person.aRegistration(), "client", "browser"))
                .expect(201);
        var person = Person.register(stranger);

        assertThat(https.getHost()).isEqualTo(Network.otherAddress().orElseThrow());
        assertThat(browser.headers().allValues("Set-Cookie"))
                .allSatisfy(cookie -> assertThat(cookie).contains("Secure", "HttpOnly", "SameSite=Strict"));
        assertThat(person.upload(DrawnPhotos.lesion()).status()).isIn(201, 202);
        var cookies = stranger.with(
                "Cookie",
                String.join(
                        "; ",
                        browser.headers().allValues("Set-Cookie").stream()
                                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                                .toList()));
        assertThat(cookies.get("/api/auth/profile").status()).isEqualTo(200);
        assertThat(cookies.fromOurPage().post("/api/auth/logout").status()).isEqualTo(204);
        assertThat(cookies.with("X-Cutis", "web")
                        .with("Origin", "https://elsewhere.example")
                        .post("/api/auth/logout")
                        .brief())
                .isEqualTo("403 cross-site-request");
    }

    private static Map<String, Object> with(Map<String, Object> body, String key, String value) {
        body.put(key, value);
        return body;
    }

    @Test
    void a_device_that_has_not_joined_gets_no_connection() {
        assertThatThrownBy(() -> Caller.at(https).get("/api/about"))
                .isInstanceOf(UncheckedIOException.class)
                .hasCauseInstanceOf(SSLHandshakeException.class);
    }

    @Test
    void a_browser_is_not_told_to_insist_on_a_certificate_that_others_do_not_trust() {
        assertThat(Caller.at(https, joined()).get("/api/about").header("Strict-Transport-Security"))
                .isEmpty();
    }

    @Test
    void without_encryption_the_machine_itself_is_served_only() {
        assertThat(local.get("/api/about").status()).isEqualTo(200);
        int port = URI.create(local.request("GET", "/", java.net.http.HttpRequest.BodyPublishers.noBody())
                        .uri()
                        .toString())
                .getPort();
        assertThatThrownBy(() -> new Socket(https.getHost(), port).close()).isInstanceOf(ConnectException.class);
    }

    @Test
    void the_page_for_joining_says_how_in_both_languages() {
        var stranger = Caller.at(joining);

        var english = stranger.get("/join").expect(200);
        var german = stranger.with("Accept-Language", "de-AT").get("/join").expect(200);

        assertThat(english.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(english.words())
                .contains("Trust this server", https.toString(), "iPhone", "Android", "/join/cutis-ca.crt")
                .doesNotContain("<script", "style=", "{{");
        assertThat(german.words())
                .contains("lang=\"de\"", "Diesem Server vertrauen")
                .doesNotContain("{{");
        assertThat(stranger.get("/join/open.svg").words()).startsWith("<svg");
        assertThat(stranger.get("/join/join.css").header("Content-Type")).startsWith("text/css");
        assertThat(local.get("/join").status()).isEqualTo(200);
    }

    @Test
    void its_fingerprint_is_the_one_that_the_operator_sees() {
        var print = Pattern.compile("^.* +((?:[0-9A-F]{2}:){31}[0-9A-F]{2})$", Pattern.MULTILINE)
                .matcher(server.output());

        assertThat(print.find()).isTrue();
        assertThat(Caller.at(joining).get("/join").words()).contains(print.group(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/api/about?x=1", "/join/../api/about", "/join;x/../api/about", "//join", "/join/none"})
    void the_port_for_joining_sends_all_else_to_https(String path) {
        var answer = Caller.at(joining).get(path);

        assertThat(answer.status()).isEqualTo(308);
        assertThat(answer.header("Location")).isEqualTo(https + path);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void it_sends_nobody_to_a_host_that_is_not_ours() {
        assertThat(Caller.at(joining).with("Host", "elsewhere.example").get("/").header("Location"))
                .isEqualTo(https + "/");
    }

    @Test
    void the_authority_is_for_its_owner_only_and_stays() throws Exception {
        for (var name : new String[] {"tls-authority.pem", "tls-server.pem"}) {
            var file = HOME.resolve("secrets").resolve(name);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
        var authority = (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(
                        Caller.at(joining).get("/join/cutis-ca.crt").body()));
        assertThat(authority.getBasicConstraints()).isZero();
        assertThat(authority.getKeyUsage()[5]).isTrue();
    }

    @Test
    void a_phone_that_has_joined_may_use_its_camera() {
        Journey.run("lan", Map.of("CUTIS_BASE", https.toString(), "CUTIS_JOIN", joining + "/join"));
    }

    @Test
    void a_certificate_of_the_operators_is_read_anew_when_its_files_change() throws IOException {
        var first = pem(Files.readString(HOME.resolve("secrets/tls-server.pem")));
        var other = Homes.fresh("other-authority");
        try (var another = plan(other).start()) {
            another.ready();
        }
        var home = Homes.fresh("own-certificate");
        var plan = ServerProcess.on(home)
                .with("CUTIS_TLS_CERTIFICATE", first.toString())
                .with("CUTIS_TLS_KEY", first.toString())
                .with("CUTIS_HTTPS_PORT", "0");
        try (var own = plan.start()) {
            own.ready();
            var address =
                    Pattern.compile("In your network it is at (https://\\S+)").matcher(own.output());
            assertThat(address.find()).isTrue();
            var uri = URI.create(address.group(1));
            var answer = Caller.at(uri, joined()).get("/api/about").expect(200);
            assertThat(answer.header("Strict-Transport-Security")).startsWith("max-age=");
            assertThat(Caller.at(uri, joined()).get("/join").status()).isEqualTo(404);

            Files.writeString(first, "half a fi");
            ServerProcess.pause(7_000);
            assertThat(Caller.at(uri, joined()).get("/api/about").status()).isEqualTo(200);
            assertThat(own.output()).contains("The new certificate is not taken, the old one stays");

            Files.writeString(first, Files.readString(other.resolve("secrets/tls-server.pem")));
            ServerProcess.pause(7_000);
            assertThatThrownBy(() -> Caller.at(uri, joined()).get("/api/about"))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasCauseInstanceOf(SSLHandshakeException.class);
        }
    }

    private static Path pem(String content) throws IOException {
        return Files.writeString(Files.createTempFile("cutis-own", ".pem"), content);
    }

    @Test
    void settings_that_do_not_fit_are_said_in_one_sentence() {
        StartTests.assertRefuses(
                ServerProcess.on(Homes.fresh("tls")).with("CUTIS_TLS", "yes"),
                "Cutis cannot start: CUTIS_TLS knows only the value local;");
        StartTests.assertRefuses(
                ServerProcess.on(Homes.fresh("tls")).with("CUTIS_TLS_CERTIFICATE", "/no/such.pem"),
                "Cutis cannot start: CUTIS_TLS_CERTIFICATE and CUTIS_TLS_KEY belong together;");
        StartTests.assertRefuses(
                ServerProcess.on(Homes.fresh("tls"))
                        .with("CUTIS_TLS_CERTIFICATE", "/no/such.pem")
                        .with("CUTIS_TLS_KEY", "/no/such.pem"),
                "Cutis cannot start: CUTIS_TLS_CERTIFICATE (/no/such.pem) and CUTIS_TLS_KEY (/no/such.pem) are no "
                        + "certificate with its key: not to be read as PEM.");
        StartTests.assertRefuses(
                ServerProcess.on(Homes.fresh("tls")).with("CUTIS_TRUSTED_PROXIES", "the proxy"),
                "Cutis cannot start: CUTIS_TRUSTED_PROXIES holds \"the proxy\",");
    }
}
