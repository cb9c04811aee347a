package org.cutis.platform.management;

import java.util.HashMap;
import java.util.Map;
import org.cutis.platform.ServerRole;
import org.cutis.platform.StartupFault;
import org.cutis.platform.http.RequestLog;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * {@code CUTIS_LOG} (text or json) and {@code CUTIS_ROLE}, which the framework has to know before anything is made. Named in
 * {@code META-INF/spring.factories}.
 */
final class EarlySettings implements EnvironmentPostProcessor {
    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var settings = new HashMap<String, Object>(log(environment.getProperty("cutis.log", "text")));
        if (!new ServerRole(environment.getProperty("cutis.role", "all")).servesPeople()) {
            settings.put("server.port", "-1");
        }
        environment.getPropertySources().addFirst(new MapPropertySource("cutis early settings", settings));
    }

    private static Map<String, Object> log(String format) {
        return switch (format) {
            case "text" -> Map.of();
            case "json" ->
                Map.of(
                        "logging.structured.format.console",
                        "logstash",
                        "logging.level." + RequestLog.class.getName(),
                        "debug");
            default -> throw new StartupFault("CUTIS_LOG is neither text nor json.");
        };
    }
}
