package org.cutis.scans;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.cutis.platform.Wakeups;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells whoever waits for a scan that it has moved on, whichever process moved it. A signal may be lost when a
 * connection is; whoever waits looks at the row when the wait ends.
 */
@Component
public class ScanSignals {
    private static final String TOPIC = "scan";

    private final Wakeups wakeups;
    private volatile boolean stopping;
    private final Map<UUID, List<Runnable>> waiting = new ConcurrentHashMap<>();

    ScanSignals(Wakeups wakeups) {
        this.wakeups = wakeups;
        wakeups.listen(TOPIC, this::deliver);
    }

    /** Sent when the current transaction commits. */
    public void send(ScanId scan) {
        wakeups.send(TOPIC, scan.toString());
    }

    /** Calls the listener at each signal until closed. Listen before looking at the row, so that none is missed. */
    public Wakeups.Subscription listen(ScanId scan, Runnable listener) {
        waiting.compute(scan.value(), (id, listeners) -> {
            var all = listeners == null ? new CopyOnWriteArrayList<Runnable>() : listeners;
            all.add(listener);
            return all;
        });
        return () -> waiting.computeIfPresent(scan.value(), (id, listeners) -> {
            listeners.remove(listener);
            return listeners.isEmpty() ? null : listeners;
        });
    }

    /** Wakes all who wait: a server that is to stop first answers everybody. */
    @EventListener
    void onStop(ContextClosedEvent event) {
        stopping = true;
        waiting.values().forEach(listeners -> listeners.forEach(Runnable::run));
    }

    /** Whether the server is to stop, so that nobody begins to wait for minutes. */
    public boolean stopping() {
        return stopping;
    }

    private void deliver(String scan) {
        waiting.getOrDefault(UUID.fromString(scan), List.of()).forEach(Runnable::run);
    }
}
