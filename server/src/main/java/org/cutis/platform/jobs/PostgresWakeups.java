package org.cutis.platform.jobs;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.cutis.platform.Wakeups;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One thread with one connection that listens; a lost connection is made anew. */
@Component
class PostgresWakeups implements Wakeups, SmartLifecycle {
    /** Lower than the web server's: started before it, and stopped after its last answer. */
    static final int PHASE = 0;

    private static final Logger LOG = LoggerFactory.getLogger(PostgresWakeups.class);
    private static final String CHANNEL = "cutis";
    private static final int WAIT_MILLIS = 1_000;

    private final DataSource database;
    private final JdbcClient db;
    private final Map<String, List<Consumer<String>>> listeners = new ConcurrentHashMap<>();
    private volatile boolean running;
    private @Nullable Thread thread;

    PostgresWakeups(DataSource database, JdbcClient db) {
        this.database = database;
        this.db = db;
    }

    @Override
    public void send(String topic, String message) {
        db.sql("select pg_notify(:channel, :message)")
                .param("channel", CHANNEL)
                .param("message", topic + " " + message)
                .query()
                .listOfRows();
    }

    @Override
    public Subscription listen(String topic, Consumer<String> listener) {
        listeners.computeIfAbsent(topic, none -> new CopyOnWriteArrayList<>()).add(listener);
        return () -> listeners.getOrDefault(topic, List.of()).remove(listener);
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().daemon().name("wakeups").start(this::listenForever);
    }

    private void listenForever() {
        while (running) {
            try (var connection = database.getConnection()) {
                try (var statement = connection.createStatement()) {
                    statement.execute("listen " + CHANNEL);
                }
                var postgres = connection.unwrap(PGConnection.class);
                while (running) {
                    var notifications = postgres.getNotifications(WAIT_MILLIS);
                    if (notifications != null) {
                        for (var each : notifications) {
                            deliver(each.getParameter());
                        }
                    }
                }
            } catch (SQLException e) {
                if (running) {
                    LOG.warn("Listening for wake-ups was cut off ({}); trying again", e.getSQLState());
                    pause();
                }
            }
        }
    }

    private void deliver(String message) {
        int space = message.indexOf(' ');
        var topic = space < 0 ? message : message.substring(0, space);
        for (var listener : listeners.getOrDefault(topic, List.of())) {
            tell(listener, message.substring(space + 1));
        }
    }

    /** One listener that fails must not make all the others deaf. */
    private static void tell(Consumer<String> listener, String message) {
        try {
            listener.accept(message);
        } catch (RuntimeException e) {
            LOG.error("A wake-up could not be delivered", e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        var listening = thread;
        if (listening != null) {
            try {
                listening.join(2L * WAIT_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
