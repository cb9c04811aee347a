package org.cutis.audit.chain;

import java.time.Period;
import org.cutis.platform.StartupFault;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param retention {@code CUTIS_AUDIT_RETENTION}: how long entries are kept, such as {@code 6y} or {@code 18m} */
@ConfigurationProperties("cutis.audit")
public record AuditSettings(@DefaultValue("6y") Period retention) {
    public AuditSettings {
        if (retention.isNegative() || retention.isZero()) {
            throw new StartupFault("CUTIS_AUDIT_RETENTION is no length of time; set it to one such as 6y.");
        }
    }
}
