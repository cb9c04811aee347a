package org.cutis.kit;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** A real SMTP server, and what people got by it. */
public final class Postbox {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern CODE = Pattern.compile("^([0-9]{6}|[A-Z2-9]{5}-[A-Z2-9]{5})$", Pattern.MULTILINE);

    private final GreenMail server;

    private Postbox(GreenMail server) {
        this.server = server;
    }

    /** A letter as it came. */
    public record Letter(String from, String subject, String text, String html, String autoSubmitted) {
        public String code() {
            var code = CODE.matcher(text);
            if (!code.find()) {
                throw new AssertionError("no code in the letter: " + text);
            }
            return code.group(1);
        }
    }

    static Postbox open() {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return new Postbox(server);
    }

    int port() {
        return server.getSmtp().getPort();
    }

    /** All that came to the address so far, oldest first. */
    public List<Letter> to(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> recipient(message).equals(address))
                .map(Postbox::letter)
                .toList();
    }

    /** The newest letter of that subject, once there are so many of it. */
    public Letter await(int number, String subject, Person person) {
        return await(number, subject, person.email());
    }

    public Letter await(int number, String subject, String address) {
        return org.awaitility.Awaitility.await()
                .atMost(PATIENCE)
                .until(
                        () -> to(address).stream()
                                .filter(letter -> letter.subject().equals(subject))
                                .toList(),
                        letters -> letters.size() == number)
                .getLast();
    }

    public Letter await(String subject, Person person) {
        return await(1, subject, person);
    }

    private static String recipient(MimeMessage message) {
        try {
            return message.getRecipients(RecipientType.TO)[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Letter letter(MimeMessage message) {
        try {
            var parts = new ArrayList<BodyPart>();
            collect((Multipart) message.getContent(), parts);
            return new Letter(
                    message.getFrom()[0].toString(),
                    message.getSubject(),
                    part(parts, "text/plain"),
                    part(parts, "text/html"),
                    message.getHeader("Auto-Submitted", ","));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(Multipart content, List<BodyPart> parts) throws MessagingException, IOException {
        for (int number = 0; number < content.getCount(); number++) {
            var part = content.getBodyPart(number);
            if (part.getContent() instanceof Multipart inner) {
                collect(inner, parts);
            } else {
                parts.add(part);
            }
        }
    }

    private static String part(List<BodyPart> parts, String type) throws MessagingException, IOException {
        for (var part : parts) {
            if (part.isMimeType(type)) {
                return part.getContent().toString().replace("\r\n", "\n");
            }
        }
        throw new AssertionError("the letter has no part " + type);
    }
}
