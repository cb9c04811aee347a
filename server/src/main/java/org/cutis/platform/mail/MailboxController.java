package org.cutis.platform.mail;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.cutis.platform.MayRefuse;
import org.cutis.platform.PlatformProblem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Administration")
class MailboxController {
    private final KeptMails mails;

    MailboxController(KeptMails mails) {
        this.mails = mails;
    }

    @GetMapping("/api/mails")
    @Operation(summary = "Letters that were kept since no SMTP server is named; for the administrator")
    @MayRefuse(
            room = PlatformProblem.class,
            value = {"NOT_ALLOWED"})
    KeptMails.Mailbox newest() {
        return mails.newest();
    }

    @GetMapping("/api/mails/{id}")
    @Operation(summary = "Open a letter that was kept; the person it is for sees that somebody did")
    @MayRefuse(
            room = PlatformProblem.class,
            value = {"NOT_ALLOWED", "NOT_FOUND"})
    KeptMails.KeptText read(@PathVariable UUID id) {
        return mails.read(id).orElseThrow(PlatformProblem.NOT_FOUND::exception);
    }
}
