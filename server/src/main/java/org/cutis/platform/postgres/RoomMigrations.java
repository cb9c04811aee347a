package org.cutis.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Each room's tables are made by the steps in {@code db/migration/<room>}, with a history of their own. */
@Component
public final class RoomMigrations implements FlywayMigrationStrategy {
    /** Begins the names of the tables that hold the histories; the room's name follows after an underscore. */
    public static final String HISTORY = "flyway_schema_history";

    private static final String PLACE = "db/migration/";

    @Override
    public void migrate(Flyway flyway) {
        rooms().forEach(room ->
                of(room, flyway.getConfiguration().getDataSource()).migrate());
    }

    /** @return that of one room */
    public static Flyway of(String room, DataSource database) {
        return Flyway.configure()
                .dataSource(database)
                .locations("classpath:" + PLACE + room)
                .table(HISTORY + "_" + room)
                // A database may hold other rooms' tables already.
                .baselineVersion("0")
                .baselineOnMigrate(true)
                .load();
    }

    private static List<String> rooms() {
        try {
            var steps = new PathMatchingResourcePatternResolver().getResources("classpath*:" + PLACE + "*/*.sql");
            return Arrays.stream(steps)
                    .map(step -> step.toString().replaceFirst(".*" + PLACE + "([^/]+)/.*", "$1"))
                    .distinct()
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the migrations could not be read", e);
        }
    }
}
