package org.cutis.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.cutis.kit.Caller;
import org.cutis.kit.Person;
import org.cutis.kit.ServerProcess;
import org.cutis.kit.Upload;
import org.cutis.vision.DrawnPhotos;

/** Many uploads at once, some of which are cut off; remembers those that were answered. */
final class Uploads {
    private static final List<byte[]> PHOTOS =
            IntStream.range(0, 4).mapToObj(DrawnPhotos::lesion).toList();

    private final Queue<String> promised = new ConcurrentLinkedQueue<>();
    private final Queue<String> unexpected = new ConcurrentLinkedQueue<>();

    /** Scans that were answered 201 or 202. */
    List<String> promised() {
        return new ArrayList<>(promised);
    }

    /** Twenty at once, and something that happens when so many more of them have been answered. */
    void twentyWhile(Person person, Runnable disaster, int answered) {
        int before = promised.size();
        var senders = IntStream.range(0, 20)
                .mapToObj(number -> Thread.startVirtualThread(() -> send(person, PHOTOS.get(number % 4))))
                .toList();
        for (int tenth = 0; tenth < 300 && promised.size() < before + answered; tenth++) {
            ServerProcess.pause(100);
        }
        disaster.run();
        for (var sender : senders) {
            try {
                sender.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void send(Person person, byte[] photo) {
        try {
            var answer = person.caller().upload(Upload.of(photo));
            if (answer.status() == 201 || answer.status() == 202) {
                promised.add(answer.text("/id"));
            } else if (!answer.brief().equals("503 temporarily-unavailable")) {
                unexpected.add(answer.toString());
            }
        } catch (UncheckedIOException cutOff) {
            // Nothing was promised.
            return;
        }
    }

    void assertAllAreThere(Caller owner) {
        assertThat(unexpected).isEmpty();
        for (var scan : promised) {
            assertThat(owner.get("/api/scans/" + scan).brief()).as(scan).isEqualTo("200");
        }
    }

    void assertAllAreDoneWithin(int seconds, Caller owner) {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        var waiting = promised();
        while (!waiting.isEmpty() && System.nanoTime() < end) {
            waiting.removeIf(
                    scan -> owner.get("/api/scans/" + scan).text("/status").equals("DONE"));
            ServerProcess.pause(250);
        }
        assertThat(waiting).as("scans without a report").isEmpty();
    }
}
