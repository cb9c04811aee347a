package org.cutis.platform.http;

import org.cutis.platform.CutisHome;
import org.cutis.platform.postgres.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says, once the server answers, where it is and where its data is. */
@Component
class Welcome {
    private static final Logger LOG = LoggerFactory.getLogger(Welcome.class);

    private final CutisHome home;
    private final Database database;

    Welcome(CutisHome home, Database database) {
        this.home = home;
        this.database = database;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void onStart(ApplicationReadyEvent event) {
        LOG.info("Data is in {}; the database is {}", home.path(), database.place());
        if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            LOG.info(
                    "Cutis is ready: open http://localhost:{}",
                    web.getWebServer().getPort());
        }
    }
}
