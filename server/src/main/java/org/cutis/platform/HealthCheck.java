package org.cutis.platform;

/** Something without which the server cannot serve people. Rooms give theirs as beans; {@code /health/ready} asks all. */
public interface HealthCheck {
    /** One word, such as {@code database}. */
    String name();

    /** Answers within seconds; throwing means no. */
    boolean passes();
}
