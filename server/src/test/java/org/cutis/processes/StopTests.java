package org.cutis.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.cutis.kit.Answer;
import org.cutis.kit.Homes;
import org.cutis.kit.Person;
import org.cutis.kit.ServerProcess;
import org.cutis.kit.Upload;
import org.cutis.vision.DrawnPhotos;
import org.junit.jupiter.api.Test;

/** SIGTERM: nobody new comes, everybody who is here is served, and half a minute later it is over. */
class StopTests {
    private static final Duration LONGEST = Duration.ofSeconds(30);

    @Test
    void whoever_is_here_is_served_to_the_end_and_nobody_new_is_sent() throws Exception {
        try (var server = ServerProcess.on(Homes.fresh("stop")).start()) {
            var patient = Person.register(server.ready());
            var management = server.management();
            var scan = aScanThatIsNeverDone(server, patient);
            var events = CompletableFuture.supplyAsync(() -> patient.caller().get("/api/scans/" + scan + "/events"));
            ServerProcess.pause(1_000);
            try (var upload = new HalfSent(patient)) {
                long asked = System.nanoTime();

                server.askToStop();

                var ready = await(() -> management.get("/health/ready"), 503);
                assertThat(ready.text("/checks/running")).isEqualTo("down");
                assertThat(ready.text("/checks/database")).isEqualTo("up");
                assertThat(management.get("/health/live").status()).isEqualTo(200);
                assertThat(events.join().words()).contains("event:queued");
                assertThat(upload.sendTheRest()).startsWith("HTTP/1.1 20");
                assertThat(server.exitStatus()).isEqualTo(143);
                assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(LONGEST);
            }
            assertThat(server.errors()).isEmpty();
            assertThat(server.output()).doesNotContain("\tat ");
            CrashTests.assertNoDatabaseIsLeft(server);
        }
    }

    @Test
    void a_photo_that_never_comes_to_its_end_does_not_keep_the_server() throws Exception {
        try (var server = ServerProcess.on(Homes.fresh("stuck")).start()) {
            var patient = Person.register(server.ready());
            try (var upload = new HalfSent(patient)) {
                long asked = System.nanoTime();

                assertThat(server.stop()).isEqualTo(143);

                assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(LONGEST);
                assertThat(upload.patient).isEqualTo(patient);
            }
            CrashTests.assertNoDatabaseIsLeft(server);
        }
    }

    @Test
    void what_was_not_analysed_before_the_stop_is_after_the_next_start() {
        var home = Homes.fresh("stop-working");
        var uploads = new Uploads();
        Person patient;
        try (var server = ServerProcess.on(home).start()) {
            patient = Person.register(server.ready());
            uploads.twentyWhile(patient, server::stop, 1);
            assertThat(server.errors()).isEmpty();
            assertThat(server.output()).doesNotContain("\tat ");
        }
        assertThat(uploads.promised()).isNotEmpty();

        try (var server = ServerProcess.on(home).start()) {
            var owner = server.ready().bearer(patient.access());
            uploads.assertAllAreThere(owner);
            uploads.assertAllAreDoneWithin(40, owner);
            assertThat(server.database()
                            .sql()
                            .sql("select count(*) from platform.failed_job")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    /** Whoever follows it has a stream that is open for five minutes. */
    private static String aScanThatIsNeverDone(ServerProcess server, Person patient) {
        var scan = patient.upload(DrawnPhotos.lesion()).text("/id");
        for (int tenth = 0; tenth < 300; tenth++) {
            if (patient.caller().get("/api/scans/" + scan).text("/status").equals("DONE")) {
                break;
            }
            ServerProcess.pause(100);
        }
        server.database()
                .sql()
                .sql("update scans.scan set status = 'QUEUED', report = null")
                .update();
        return scan;
    }

    private static Answer await(Supplier<Answer> asked, int status) {
        var answer = asked.get();
        for (int tenth = 0; tenth < 50 && answer.status() != status; tenth++) {
            ServerProcess.pause(100);
            answer = asked.get();
        }
        return answer.expect(status);
    }

    /** An upload on a slow line: its headers and half of its body are there. */
    private static final class HalfSent implements AutoCloseable {
        private final Person patient;
        private final byte[] body;
        private final Socket line;

        HalfSent(Person patient) throws IOException, InterruptedException {
            this.patient = patient;
            var upload = Upload.of(DrawnPhotos.lesion(3));
            body = upload.body();
            line = new Socket("127.0.0.1", patient.caller().server().getPort());
            line.setSoTimeout(20_000);
            var head = """
                    POST /api/scans HTTP/1.1
                    Host: localhost
                    Authorization: Bearer %s
                    Content-Type: %s
                    Content-Length: %d

                    """.formatted(patient.access(), upload.contentType(), body.length);
            line.getOutputStream().write(head.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
            send(0, body.length / 2);
            Thread.sleep(500);
        }

        private void send(int from, int to) throws IOException {
            line.getOutputStream().write(Arrays.copyOfRange(body, from, to));
            line.getOutputStream().flush();
        }

        /** Gives the first line of the answer. */
        String sendTheRest() throws IOException {
            send(body.length / 2, body.length);
            var answer = new StringBuilder();
            for (int next = line.getInputStream().read(); next != '\r' && next >= 0; ) {
                answer.append((char) next);
                next = line.getInputStream().read();
            }
            return answer.toString();
        }

        @Override
        public void close() throws IOException {
            line.close();
        }
    }
}
