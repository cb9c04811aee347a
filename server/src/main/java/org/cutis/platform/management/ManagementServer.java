package org.cutis.platform.management;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import org.cutis.platform.StartupFault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers {@code /health/live}, {@code /health/ready} and {@code /metrics}, and nothing else. A server of the JDK's own: it
 * answers while the one for people is at its limit, and is the last to go when the process stops.
 */
@Component
class ManagementServer implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ManagementServer.class);

    private final ManagementSettings settings;
    private final Readiness readiness;
    private final PrometheusMeterRegistry meters;
    private @Nullable HttpServer server;

    ManagementServer(ManagementSettings settings, Readiness readiness, PrometheusMeterRegistry meters) {
        this.settings = settings;
        this.readiness = readiness;
        this.meters = meters;
    }

    /** What is said at an address. */
    private record Said(int status, String type, String body) {
        static Said nothing(int status) {
            return new Said(status, "text/plain; charset=utf-8", "");
        }
    }

    /** -1 when it is off. */
    int port() {
        var open = server;
        return open == null ? -1 : open.getAddress().getPort();
    }

    @Override
    public void start() {
        if (settings.off()) {
            return;
        }
        try {
            var open = HttpServer.create(new InetSocketAddress(settings.managementBind(), settings.port()), 0);
            open.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            open.createContext("/", this::answer);
            open.start();
            server = open;
            LOG.info("Health and metrics are at http://{}:{}", settings.managementBind(), port());
        } catch (BindException e) {
            throw new StartupFault(
                    "Port " + settings.port() + " on " + settings.managementBind() + " cannot be had (" + e.getMessage()
                            + "); set CUTIS_MANAGEMENT_PORT to another port, or to off.",
                    e);
        } catch (IOException e) {
            throw new StartupFault("The port for health and metrics cannot be opened.", e);
        }
    }

    private void answer(HttpExchange call) throws IOException {
        try (call) {
            boolean reads = call.getRequestMethod().equals("GET")
                    || call.getRequestMethod().equals("HEAD");
            var said = reads ? said(call.getRequestURI().getPath()) : Said.nothing(405);
            var body = said.body().getBytes(StandardCharsets.UTF_8);
            call.getResponseHeaders().set("Content-Type", said.type());
            call.getResponseHeaders().set("Cache-Control", "no-store");
            boolean withBody = call.getRequestMethod().equals("GET") && body.length > 0;
            call.sendResponseHeaders(said.status(), withBody ? body.length : -1);
            if (withBody) {
                call.getResponseBody().write(body);
            }
        }
    }

    private Said said(@Nullable String path) {
        return switch (path) {
            case "/health/live" -> health(Map.of());
            case "/health/ready" -> health(readiness.now());
            case "/metrics" -> new Said(200, "text/plain; version=0.0.4; charset=utf-8", meters.scrape());
            case null, default -> Said.nothing(404);
        };
    }

    private static Said health(Map<String, Boolean> checks) {
        boolean up = !checks.containsValue(false);
        var each = new TreeMap<String, String>();
        checks.forEach((name, passes) -> each.put(name, word(passes)));
        var body = Map.of("status", word(up), "checks", each);
        return new Said(up ? 200 : 503, "application/json", JsonMapper.shared().writeValueAsString(body));
    }

    private static String word(boolean up) {
        return up ? "up" : "down";
    }

    /** Stopped last, and started first. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    @Override
    public void stop() {
        var open = server;
        server = null;
        if (open != null) {
            open.stop(0);
        }
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }
}
