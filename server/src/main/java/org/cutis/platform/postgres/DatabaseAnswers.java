package org.cutis.platform.postgres;

import org.cutis.platform.HealthCheck;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether the database answers. */
@Component
class DatabaseAnswers implements HealthCheck {
    private final JdbcClient db;

    DatabaseAnswers(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public boolean passes() {
        return db.sql("select 1").query(Integer.class).single() == 1;
    }
}
