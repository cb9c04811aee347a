package org.cutis.platform.management;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.cutis.platform.HealthCheck;
import org.cutis.platform.TimeLimit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whether people can be sent here: all checks pass, and nobody has asked the server to stop. */
@Component
class Readiness implements MeterBinder {
    private static final Logger LOG = LoggerFactory.getLogger(Readiness.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final String RUNNING = "running";

    private final List<HealthCheck> checks;
    private volatile boolean stopping;

    Readiness(List<HealthCheck> checks) {
        this.checks = checks;
    }

    /** From now on a balancer shall send nobody here; who is here is served to the end. */
    @EventListener
    void onStop(ContextClosedEvent event) {
        stopping = true;
    }

    /** Each check by its name. */
    Map<String, Boolean> now() {
        var found = new LinkedHashMap<String, Boolean>();
        checks.forEach(check -> found.put(check.name(), passes(check)));
        found.put(RUNNING, !stopping);
        return found;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        checks.forEach(check -> gauge(registry, check.name(), () -> passes(check)));
        gauge(registry, RUNNING, () -> !stopping);
    }

    private static void gauge(MeterRegistry registry, String name, BooleanSupplier passes) {
        Gauge.builder("cutis.ready", () -> passes.getAsBoolean() ? 1 : 0)
                .description("1 when the check passes; people are served well when all do")
                .tag("check", name)
                .register(registry);
    }

    private static boolean passes(HealthCheck check) {
        var passes = new boolean[1];
        try {
            TimeLimit.run(PATIENCE, () -> passes[0] = check.passes());
        } catch (RuntimeException e) {
            LOG.warn("The check of {} fails: {}", check.name(), e.getClass().getSimpleName());
            return false;
        }
        return passes[0];
    }
}
