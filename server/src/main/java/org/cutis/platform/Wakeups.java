package org.cutis.platform;

import java.util.function.Consumer;

/** Short messages between server processes over PostgreSQL's LISTEN/NOTIFY; also within one, so that there is one way. */
public interface Wakeups {
    /** Sent when the current transaction commits, at once when there is none. Ids only: at most 8,000 bytes. */
    void send(String topic, String message);

    /** Calls the listener for each message from now on, also for those of this process, until closed. */
    Subscription listen(String topic, Consumer<String> listener);

    /** Ends listening. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
