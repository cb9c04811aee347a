package org.cutis.platform.management;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.nio.file.Path;
import org.cutis.platform.CutisHome;
import org.cutis.platform.HealthCheck;
import org.springframework.stereotype.Component;

/** Room on the disk that holds {@code CUTIS_HOME}. */
@Component
class Disk implements HealthCheck, MeterBinder {
    /** Five of the largest uploads: with less, the next ones are refused. */
    private static final long LEAST_BYTES = 100 * 1024 * 1024;

    private final Path home;

    Disk(CutisHome home) {
        this.home = home.path();
    }

    @Override
    public String name() {
        return "disk";
    }

    @Override
    public boolean passes() {
        return home.toFile().getUsableSpace() >= LEAST_BYTES;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("cutis.disk.free", home, path -> path.toFile().getUsableSpace())
                .description("Bytes that can still be written where CUTIS_HOME is")
                .baseUnit("bytes")
                .register(registry);
        Gauge.builder("cutis.disk.total", home, path -> path.toFile().getTotalSpace())
                .baseUnit("bytes")
                .register(registry);
    }
}
