package org.cutis.platform;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What this process is there for, beside others over the same database.
 *
 * @param role {@code CUTIS_ROLE}: {@code all}; {@code web} answers people and leaves the jobs to others; {@code worker} works
 *     the jobs and opens no port but that for monitoring
 */
@ConfigurationProperties("cutis")
public record ServerRole(@DefaultValue("all") String role) {
    public ServerRole {
        if (!List.of("all", "web", "worker").contains(role)) {
            throw new StartupFault("CUTIS_ROLE is none of all, web and worker.");
        }
    }

    public boolean servesPeople() {
        return !role.equals("worker");
    }

    public boolean worksJobs() {
        return !role.equals("web");
    }
}
