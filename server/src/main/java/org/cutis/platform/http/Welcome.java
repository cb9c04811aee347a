package org.cutis.platform.http;

import org.cutis.platform.CutisHome;
import org.cutis.platform.ServerRole;
import org.cutis.platform.postgres.Database;
import org.cutis.platform.tls.Tls;
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
    private final ServerRole role;
    private final Tls tls;

    Welcome(CutisHome home, Database database, ServerRole role, Tls tls) {
        this.role = role;
        this.home = home;
        this.database = database;
        this.tls = tls;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void onStart(ApplicationReadyEvent event) {
        LOG.info("Data is in {}; the database is {}", home.path(), database.place());
        if (!role.servesPeople()) {
            LOG.info("Cutis is ready: it works the jobs of other processes");
        } else if (event.getApplicationContext() instanceof WebServerApplicationContext web
                && web.getWebServer() != null) {
            tls.address().ifPresent(address -> LOG.info("In your network it is at {}", address));
            tls.joinAddress().ifPresent(address -> {
                LOG.info("New devices join at {}; the SHA-256 of its authority is", address);
                LOG.info("    {}", tls.fingerprint().orElse(""));
            });
            if (!role.worksJobs()) {
                LOG.info(
                        "This process works no jobs: photos wait until one with CUTIS_ROLE=worker does, over the same database.");
            }
            LOG.info(
                    "Cutis is ready: open http://localhost:{}",
                    web.getWebServer().getPort());
        }
    }
}
