package org.cutis.audit.chain;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.ZoneOffset;
import org.cutis.platform.ScrapedFigures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the sealer is behind. */
@Component
class ChainMeters implements MeterBinder {
    private final JdbcClient db;
    private final Clock clock;
    private final ScrapedFigures.Figures<Unsealed> figures;

    ChainMeters(JdbcClient db, Clock clock, ScrapedFigures scraped) {
        this.db = db;
        this.clock = clock;
        this.figures = scraped.of(this::count);
    }

    /** @param oldest age in seconds */
    private record Unsealed(long entries, double oldest) {}

    @Override
    public void bindTo(MeterRegistry registry) {
        figures.gauge("cutis.audit.unsealed", "Audit entries that are not in the chain yet", Unsealed::entries)
                .register(registry);
        figures.gauge("cutis.audit.oldest", "How long ago the oldest of them happened", Unsealed::oldest)
                .baseUnit("seconds")
                .register(registry);
    }

    private Unsealed count() {
        return db.sql("""
                select count(*) as entries, coalesce(extract(epoch from :now - min(happened_at)), 0) as oldest
                from audit.entry where sequence is null
                """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Unsealed(row.getLong("entries"), row.getDouble("oldest")))
                .single();
    }
}
