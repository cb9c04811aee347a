package org.cutis.kit;

import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.cutis.platform.CutisHome;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The server under test: who calls it, its tables for what cannot be seen from outside, its time. */
public final class House {
    public static final String ADMIN = "chief@example.org";

    private final Environment environment;
    private final DataSource database;
    private final JdbcClient db;
    private final MovableClock clock;
    private final CutisHome home;

    House(Environment environment, DataSource database, JdbcClient db, MovableClock clock, CutisHome home) {
        this.environment = environment;
        this.database = database;
        this.db = db;
        this.clock = clock;
        this.home = home;
    }

    /** What a server under test has in place of a part of its own. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Parts {
        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock(Clock.systemUTC());
        }

        @Bean
        House house(Environment environment, DataSource database, JdbcClient db, MovableClock clock, CutisHome home) {
            return new House(environment, database, db, clock, home);
        }
    }

    public URI address() {
        return URI.create("http://localhost:" + environment.getRequiredProperty("local.server.port"));
    }

    /** Anybody, not signed in. */
    public Caller stranger() {
        return Caller.at(address());
    }

    public Person aPatient() {
        return Person.register(stranger());
    }

    public Person administrator() {
        return Person.signIn(stranger(), ADMIN, Person.PASSWORD);
    }

    public Person aDoctor() {
        var doctor = aPatient();
        administrator()
                .caller()
                .put("/api/users/" + doctor.id() + "/role", Map.of("role", "DOCTOR"))
                .expect(200);
        return doctor;
    }

    public JdbcClient db() {
        return db;
    }

    /** Somebody else holds that advisory lock meanwhile. */
    public void whileLocked(long lock, Runnable action) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(" + lock + ")");
            try {
                action.run();
            } finally {
                statement.execute("select pg_advisory_unlock(" + lock + ")");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where all letters end up. */
    public Postbox postbox() {
        return TemporaryHome.POSTBOX;
    }

    public MovableClock clock() {
        return clock;
    }

    public Path home() {
        return home.path();
    }
}
