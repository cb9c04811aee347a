package org.cutis.platform.mail;

import java.util.Locale;
import org.cutis.platform.StartupFault;
import org.cutis.platform.secrets.SecretSetting;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The server that takes letters, {@code CUTIS_SMTP_HOST} and so on. None named: the house keeps them itself.
 *
 * @param tls {@code starttls}, {@code tls} from the first byte, or {@code none} for a relay inside
 * @param from the sender that people see
 */
@ConfigurationProperties("cutis.smtp")
record SmtpSettings(
        @DefaultValue("") String host,
        @DefaultValue("587") int port,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("") String passwordFile,
        @DefaultValue("starttls") String tls,
        @DefaultValue("") String from) {

    enum Encryption {
        STARTTLS,
        TLS,
        NONE
    }

    SmtpSettings {
        if (!host.isBlank() && from.isBlank()) {
            throw new StartupFault("CUTIS_SMTP_HOST is set, but no CUTIS_SMTP_FROM; name the sender too.");
        }
    }

    boolean wanted() {
        return !host.isBlank();
    }

    Encryption encryption() {
        try {
            return Encryption.valueOf(tls.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new StartupFault("CUTIS_SMTP_TLS must be starttls, tls or none, not \"" + tls + "\".", e);
        }
    }

    /** Empty when the server asks for none. */
    String secret() {
        return user.isBlank() ? "" : SecretSetting.read("CUTIS_SMTP_PASSWORD", password, passwordFile);
    }

    @Override
    public String toString() {
        return "SMTP server " + host + ":" + port;
    }
}
