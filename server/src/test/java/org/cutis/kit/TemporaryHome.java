package org.cutis.kit;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives a server a home that is gone when the tests are, and somebody who takes its letters. */
final class TemporaryHome implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    static final Postbox POSTBOX = Postbox.open();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "temporary home",
                        Map.of(
                                "cutis.home",
                                Homes.fresh("house").toString(),
                                "cutis.management-port",
                                "0",
                                "cutis.admin-email",
                                House.ADMIN,
                                "cutis.admin-password",
                                Person.PASSWORD,
                                "cutis.smtp.host",
                                "127.0.0.1",
                                "cutis.smtp.port",
                                String.valueOf(POSTBOX.port()),
                                "cutis.smtp.tls",
                                "none",
                                "cutis.smtp.from",
                                "cutis@example.org")));
    }
}
