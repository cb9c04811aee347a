package org.cutis.platform.management;

import org.cutis.platform.StartupFault;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where monitoring asks.
 *
 * @param managementPort {@code CUTIS_MANAGEMENT_PORT}: a port, 0 for any free one, or {@code off}
 * @param managementBind {@code CUTIS_MANAGEMENT_BIND}: the address it listens on
 */
@ConfigurationProperties("cutis")
record ManagementSettings(
        @DefaultValue("8081") String managementPort,
        @DefaultValue("127.0.0.1") String managementBind) {
    ManagementSettings {
        if (!managementPort.equals("off") && !managementPort.matches("[0-9]{1,5}")) {
            throw new StartupFault("CUTIS_MANAGEMENT_PORT is neither a port nor off.");
        }
    }

    boolean off() {
        return managementPort.equals("off");
    }

    int port() {
        return Integer.parseInt(managementPort);
    }
}
