package org.cutis.identity.sessions;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.cutis.identity.Device;
import org.cutis.identity.IdentityProblem;
import org.cutis.platform.MayRefuse;
import org.cutis.platform.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/auth/sessions")
@Tag(name = "Accounts")
class SessionsController {
    private final MySessions sessions;
    private final MessageSource words;

    SessionsController(MySessions sessions, MessageSource words) {
        this.sessions = sessions;
        this.words = words;
    }

    /**
     * @param device in words, such as "Firefox on Windows"
     * @param current whether it is the session of this very request
     * @param lastUsedAt when its tokens were last renewed; it was in use for up to ten minutes after
     */
    @Schema(name = "Session")
    record SessionBody(
            UUID id, String device, Session.Carrier carrier, boolean current, Instant createdAt, Instant lastUsedAt) {}

    @GetMapping
    @Operation(summary = "Where I am signed in, the latest sign-in first")
    Page<SessionBody> list(
            @RequestParam(defaultValue = "" + Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Locale locale) {
        var before = cursor == null ? null : Page.cursorId(cursor);
        return sessions.list(before, limit).map(seen -> body(seen, locale));
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Sign a device out, at once")
    @ApiResponse(responseCode = "204", description = "Signed out")
    @MayRefuse(room = IdentityProblem.class, value = "NO_SUCH_SESSION")
    ResponseEntity<?> end(@PathVariable UUID id) {
        return sessions.end(id) ? ResponseEntity.noContent().build() : IdentityProblem.NO_SUCH_SESSION.answer();
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Sign every other device out, at once")
    void endOthers() {
        sessions.endOthers();
    }

    private SessionBody body(MySessions.Seen seen, Locale locale) {
        var session = seen.session();
        return new SessionBody(
                session.id(),
                Device.of(session.agent()).inWords(words, locale),
                session.carrier(),
                seen.current(),
                session.createdAt(),
                session.usedAt());
    }
}
