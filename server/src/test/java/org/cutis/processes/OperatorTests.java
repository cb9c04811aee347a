package org.cutis.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.cutis.kit.Caller;
import org.cutis.kit.Homes;
import org.cutis.kit.Person;
import org.cutis.kit.ServerProcess;
import org.cutis.kit.Upload;
import org.cutis.vision.DrawnPhotos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** How an operator runs the server: roles, logs, and its end. */
class OperatorTests {
    @Test
    void one_process_answers_people_and_another_does_the_work() throws IOException {
        var home = Homes.fresh("roles");
        try (var web = ServerProcess.on(home).with("CUTIS_ROLE", "web").start()) {
            var stranger = web.ready();
            var patient = Person.register(stranger);
            var waiting = patient.caller().upload(Upload.of(DrawnPhotos.lesion()));
            var scan = "/api/scans/" + waiting.expect(202).text("/id");
            assertThat(patient.caller().get(scan).text("/status")).isEqualTo("QUEUED");

            int port = aFreePort();
            var plan = ServerProcess.on(home)
                    .with("CUTIS_ROLE", "worker")
                    .with("CUTIS_PORT", String.valueOf(port))
                    .with("CUTIS_DATABASE_URL", web.database().url());
            try (var worker = plan.start()) {
                worker.awaits(Pattern.compile("(Cutis is ready: it works the jobs)"));
                assertThat(worker.management().get("/health/ready").expect(200).text("/status"))
                        .isEqualTo("up");
                eventually(() -> patient.caller().get(scan).text("/status").equals("DONE"));
                assertThatThrownBy(() -> new Socket("127.0.0.1", port).close()).isInstanceOf(ConnectException.class);
                assertThat(web.output()).contains("This process works no jobs").doesNotContain("AnalyseScan");
            }
        }
    }

    @Test
    void a_line_of_the_log_is_json_with_the_request_and_without_the_person() {
        try (var server =
                ServerProcess.on(Homes.fresh("json")).with("CUTIS_LOG", "json").start()) {
            var patient = Person.register(server.ready());
            var again = patient.onAnotherDevice(server.ready().with("X-Request-Id", "proxy-000017"));
            var scan = again.caller()
                    .upload(Upload.of(DrawnPhotos.lesion()).with("note", "Zwiebelfisch"))
                    .expect(201)
                    .text("/id");
            again.caller().get("/api/scans?search=Zwiebelfisch").status();
            var refused = patient.caller().get("/api/scans/" + scan + "x");

            eventually(() -> server.output().contains(refused.header("X-Request-Id")));
            var lines = server.output()
                    .lines()
                    .map(line -> JsonMapper.shared().readTree(line))
                    .toList();
            assertThat(lines)
                    .allSatisfy(
                            line -> assertThat(line.at("/message").asString()).isNotEmpty());
            assertThat(lines)
                    .filteredOn(line -> line.at("/requestId").asString("").equals("proxy-000017"))
                    .anySatisfy(line -> {
                        assertThat(line.at("/route").asString()).isEqualTo("/api/auth/login");
                        assertThat(line.at("/status").asInt()).isEqualTo(200);
                    });
            assertThat(lines)
                    .filteredOn(line -> line.at("/requestId").asString("").equals(refused.header("X-Request-Id")))
                    .isNotEmpty();
            assertThat(server.output())
                    .doesNotContain(patient.access(), patient.refresh(), again.access(), again.refresh())
                    .doesNotContain(patient.email(), Person.PASSWORD, "Zwiebelfisch", "Berg");
        }
    }

    @Test
    void a_photo_that_is_on_its_way_is_answered_before_the_server_ends() {
        var home = Homes.fresh("graceful");
        try (var server = ServerProcess.on(home).start()) {
            var patient = Person.register(server.ready());
            var management = server.management();
            var photo = DrawnPhotos.aLesion().size(4_000, 3_000).drawn().jpeg();
            var upload = CompletableFuture.supplyAsync(() -> patient.upload(photo));
            eventually(() -> active(management));

            assertThat(server.stop()).isEqualTo(143);

            assertThat(upload.join().status()).isEqualTo(201);
            assertThat(server.errors()).isEmpty();
        }
    }

    @Test
    void a_server_whose_database_is_away_lives_but_is_not_ready() {
        var home = Homes.fresh("away");
        try (var first = ServerProcess.on(home).start()) {
            first.ready();
            var plan = ServerProcess.on(home)
                    .with("CUTIS_DATABASE_URL", first.database().url());
            try (var second = plan.start()) {
                second.ready();
                var monitoring = second.management();

                first.stop();

                eventually(() -> monitoring.get("/health/ready").status() == 503);
                assertThat(monitoring.get("/health/ready").text("/checks/database"))
                        .isEqualTo("down");
                assertThat(monitoring.get("/health/live").status()).isEqualTo(200);
                long asked = System.nanoTime();
                assertThat(monitoring.get("/metrics").words())
                        .contains("cutis_ready{check=\"database\"} 0.0", "cutis_ready{check=\"disk\"} 1.0")
                        .contains("cutis_jobs_waiting NaN");
                // Prometheus waits for ten unless it is told otherwise.
                assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(10));
                assertThat(second.stop()).isEqualTo(143);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            CUTIS_ROLE,            cook,  'CUTIS_ROLE is none of all, web and worker.'
            CUTIS_LOG,             xml,   'CUTIS_LOG is neither text nor json.'
            CUTIS_MANAGEMENT_PORT, high,  'CUTIS_MANAGEMENT_PORT is neither a port nor off.'
            """)
    void a_setting_that_is_none_is_named(String setting, String value, String sentence) throws IOException {
        try (var server =
                ServerProcess.on(Homes.fresh("setting")).with(setting, value).start()) {
            assertThat(server.exitStatus()).isEqualTo(1);
            assertThat(server.errors()).isEqualTo("Cutis cannot start: " + sentence + "\n");
        }
    }

    private static boolean active(Caller management) {
        return management
                .get("/metrics")
                .words()
                .lines()
                .filter(line -> line.startsWith("http_server_requests_active_seconds_count"))
                .anyMatch(line -> !line.endsWith(" 0"));
    }

    private static int aFreePort() throws IOException {
        try (var free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private static void eventually(java.util.function.BooleanSupplier condition) {
        for (int wait = 0; wait < 400 && !condition.getAsBoolean(); wait++) {
            ServerProcess.pause(50);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
