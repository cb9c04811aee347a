package org.cutis.scans.result;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.cutis.kit.House;
import org.cutis.kit.HouseTest;
import org.cutis.kit.Person;
import org.cutis.vision.DrawnPhotos;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@HouseTest
@Timeout(60)
class EventsTests {
    private final House house;
    private final Scheduler scheduler;

    EventsTests(House house, Scheduler scheduler) {
        this.house = house;
        this.scheduler = scheduler;
    }

    @AfterEach
    void work_goes_on() {
        scheduler.resume();
    }

    @Test
    void a_scan_that_is_done_says_so_and_ends() {
        var patient = house.aPatient();

        assertThat(follow(patient, patient.aScan(DrawnPhotos.lesion()))).containsExactly("done");
    }

    @Test
    void a_scan_is_followed_from_the_queue_to_its_end() throws Exception {
        scheduler.pause();
        var patient = house.aPatient();
        // Nobody works, so the upload is answered after its five seconds.
        var scan = patient.upload(DrawnPhotos.lesion()).expect(202);
        assertThat(scan.text("/status")).isEqualTo("QUEUED");
        assertThat(scan.json().at("/report").isNull()).isTrue();
        try (var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            var events = threads.submit(() -> follow(patient, scan.text("/id")));
            TimeUnit.MILLISECONDS.sleep(300);

            scheduler.resume();
            scheduler.triggerCheckForDueExecutions();

            assertThat(events.get()).startsWith("queued").endsWith("done").isSubsetOf("queued", "running", "done");
        }
    }

    @Test
    void the_events_are_not_cached_and_are_of_their_type() throws Exception {
        var patient = house.aPatient();

        var answer = patient.caller().get("/api/scans/" + patient.aScan(DrawnPhotos.lesion()) + "/events");

        assertThat(answer.header("Content-Type")).startsWith("text/event-stream");
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }

    private List<String> follow(Person person, String scan) {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                            person.caller().request("GET", "/api/scans/" + scan + "/events", BodyPublishers.noBody()),
                            BodyHandlers.ofLines())
                    .body()
                    .filter(line -> line.startsWith("event:"))
                    .map(line -> line.substring("event:".length()).strip())
                    .toList();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }
}
