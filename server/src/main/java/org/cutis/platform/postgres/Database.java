package org.cutis.platform.postgres;

/** A PostgreSQL that can be connected to until closed. */
public interface Database extends AutoCloseable {
    String jdbcUrl();

    String user();

    String password();

    /** Where the data is, in words for an operator. */
    String place();

    @Override
    void close();
}
