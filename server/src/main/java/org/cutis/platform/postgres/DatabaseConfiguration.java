package org.cutis.platform.postgres;

import org.cutis.platform.CutisHome;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The embedded PostgreSQL, or the one that {@code CUTIS_DATABASE_URL} names. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    /** Closed after the pool, which needs it. */
    @Bean(destroyMethod = "close")
    Database database(CutisHome home, @Value("${cutis.database-url:}") String url) {
        return url.isBlank() ? EmbeddedPostgres.start(home) : OwnDatabase.at(url);
    }

    @Bean
    JdbcConnectionDetails jdbcConnectionDetails(Database database) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return database.user();
            }

            @Override
            public String getPassword() {
                return database.password();
            }

            @Override
            public String getJdbcUrl() {
                return database.jdbcUrl();
            }
        };
    }
}
