package org.cutis.platform.mail;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands a letter to the SMTP server, if one is named. */
@Component
class Post {
    private static final String TIMEOUT_MILLIS = "10000";

    private final SmtpSettings settings;
    private final JavaMailSenderImpl sender;

    Post(SmtpSettings settings) {
        this.settings = settings;
        this.sender = settings.wanted() ? sender(settings) : new JavaMailSenderImpl();
    }

    boolean isOpen() {
        return settings.wanted();
    }

    /** @throws IllegalStateException when the server does not take it; says why without the address, which answers repeat */
    void send(String address, Letter letter) {
        var message = sender.createMimeMessage();
        try {
            var parts = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            parts.setFrom(settings.from());
            parts.setTo(address);
            parts.setSubject(letter.subject());
            parts.setText(letter.text(), letter.html());
            message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: nobody's holiday note answers it.
            sender.send(message);
        } catch (MessagingException | MailException e) {
            var root = NestedExceptionUtils.getMostSpecificCause(e);
            throw new IllegalStateException("the SMTP server did not take a letter: "
                    + e.getClass().getSimpleName() + ", " + root.getClass().getSimpleName());
        }
    }

    private static JavaMailSenderImpl sender(SmtpSettings settings) {
        var sender = new JavaMailSenderImpl();
        var encryption = settings.encryption();
        sender.setHost(settings.host());
        sender.setPort(settings.port());
        sender.setProtocol(encryption == SmtpSettings.Encryption.TLS ? "smtps" : "smtp");
        var properties = new Properties();
        for (var protocol : new String[] {"smtp", "smtps"}) {
            var prefix = "mail." + protocol + ".";
            properties.setProperty(prefix + "connectiontimeout", TIMEOUT_MILLIS);
            properties.setProperty(prefix + "timeout", TIMEOUT_MILLIS);
            properties.setProperty(prefix + "writetimeout", TIMEOUT_MILLIS);
            properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        }
        if (encryption == SmtpSettings.Encryption.STARTTLS) {
            // Required, not only tried: who sits between could otherwise take the offer away.
            properties.setProperty("mail.smtp.starttls.enable", "true");
            properties.setProperty("mail.smtp.starttls.required", "true");
        }
        if (!settings.user().isBlank()) {
            sender.setUsername(settings.user());
            sender.setPassword(settings.secret());
            properties.setProperty("mail.smtp.auth", "true");
            properties.setProperty("mail.smtps.auth", "true");
        }
        sender.setJavaMailProperties(properties);
        return sender;
    }
}
