package org.cutis.platform;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;
import sun.misc.Signal;

/**
 * Ends the server in order when it is told to stop: requests and running analyses first, the JVM afterwards. The JVM's own way
 * runs all shutdown hooks at the same time, and that of ONNX Runtime takes the models from under a running analysis, which
 * then crashes the process.
 */
public final class StopSignals {
    /** What a shell tells of a process that ended by a signal. */
    private static final int BY_SIGNAL = 128;

    private static final Duration LIMIT = Duration.ofSeconds(28);
    private static final Logger LOG = LoggerFactory.getLogger(StopSignals.class);

    private StopSignals() {}

    public static void end(ConfigurableApplicationContext server) {
        for (var name : new String[] {"TERM", "INT"}) {
            Signal.handle(
                    new Signal(name),
                    signal -> Thread.ofPlatform().name("stop").daemon(false).start(() -> stop(server, signal)));
        }
    }

    private static void stop(ConfigurableApplicationContext server, Signal signal) {
        int status = BY_SIGNAL + signal.getNumber();
        Thread.ofPlatform().name("stop-limit").daemon().start(() -> haltAfterAll(status));
        try {
            server.close();
        } finally {
            System.exit(status);
        }
    }

    /** Whoever sent the signal waits half a minute, then kills. What has not ended by then hangs, such as a database. */
    private static void haltAfterAll(int status) {
        try {
            Thread.sleep(LIMIT);
        } catch (InterruptedException e) {
            return;
        }
        LOG.warn("The server did not end in order within {} s", LIMIT.toSeconds());
        Runtime.getRuntime().halt(status);
    }
}
