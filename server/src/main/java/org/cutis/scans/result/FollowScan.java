package org.cutis.scans.result;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.cutis.platform.CurrentPerson;
import org.cutis.platform.PersonId;
import org.cutis.platform.UseCase;
import org.cutis.scans.Scan;
import org.cutis.scans.ScanId;
import org.cutis.scans.ScanSignals;
import org.cutis.scans.ScanStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** A person follows the analysis of one of their scans as it goes on. */
@UseCase
class FollowScan {
    private static final Logger LOG = LoggerFactory.getLogger(FollowScan.class);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    /** How often a silent stream is kept open, and the row looked at in case a signal was lost. */
    private static final int BEAT_SECONDS = 10;

    private final ScanStore scans;
    private final ScanSignals signals;
    private final CurrentPerson me;

    FollowScan(ScanStore scans, ScanSignals signals, CurrentPerson me) {
        this.scans = scans;
        this.signals = signals;
        this.me = me;
    }

    /** Empty when there is no such scan of the caller's. */
    Optional<SseEmitter> follow(ScanId id) {
        var person = me.signedIn();
        if (scans.find(person, id).isEmpty()) {
            return Optional.empty();
        }
        var events = new SseEmitter(LONGEST.toMillis());
        Thread.ofVirtual().name("follow-scan").start(() -> send(events, person, id));
        return Optional.of(events);
    }

    private void send(SseEmitter events, PersonId person, ScanId id) {
        var signalled = new Semaphore(0);
        events.onCompletion(signalled::release);
        long end = System.nanoTime() + LONGEST.toNanos();
        try (var subscription = signals.listen(id, signalled::release)) {
            Scan.Status told = null;
            while (System.nanoTime() < end) {
                var scan = scans.find(person, id).orElse(null);
                if (scan == null) {
                    break;
                }
                if (scan.status() != told) {
                    told = scan.status();
                    events.send(SseEmitter.event()
                            .name(told.name().toLowerCase(Locale.ROOT))
                            .data(Map.of("id", id.value(), "status", told)));
                }
                // A browser comes back by itself, to another server or to the next start of this one.
                if (told.ended() || signals.stopping()) {
                    break;
                }
                if (!signalled.tryAcquire(BEAT_SECONDS, TimeUnit.SECONDS)) {
                    events.send(SseEmitter.event().comment("still there"));
                }
            }
            events.complete();
        } catch (IOException | IllegalStateException e) {
            LOG.debug("Whoever followed {} has gone", id);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            events.complete();
        }
    }
}
