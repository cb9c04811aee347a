package org.cutis.platform;

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

    private StopSignals() {}

    public static void end(ConfigurableApplicationContext server) {
        for (var name : new String[] {"TERM", "INT"}) {
            Signal.handle(
                    new Signal(name),
                    signal -> Thread.ofPlatform().name("stop").daemon(false).start(() -> stop(server, signal)));
        }
    }

    private static void stop(ConfigurableApplicationContext server, Signal signal) {
        try {
            server.close();
        } finally {
            System.exit(BY_SIGNAL + signal.getNumber());
        }
    }
}
