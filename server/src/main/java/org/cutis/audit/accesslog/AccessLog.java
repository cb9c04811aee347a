package org.cutis.audit.accesslog;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cutis.platform.AuditEvent.Act;
import org.cutis.platform.AuditEvent.Actor;
import org.cutis.platform.AuditEvent.Thing;
import org.cutis.platform.CurrentPerson;
import org.cutis.platform.Page;
import org.cutis.platform.PersonId;
import org.cutis.platform.PersonNames;
import org.cutis.platform.UseCase;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/** A person sees who looked at their data or changed it. */
@UseCase
class AccessLog {
    private final Accesses accesses;
    private final PersonNames names;
    private final CurrentPerson me;

    AccessLog(Accesses accesses, PersonNames names, CurrentPerson me) {
        this.accesses = accesses;
        this.names = names;
        this.me = me;
    }

    /** Whoever it was, as the person it is about sees it. */
    enum Who {
        YOU,
        SOMEBODY,
        SYSTEM,
        ANONYMOUS
    }

    /**
     * One line.
     *
     * @param name of somebody else; none when their account is gone
     * @param thingId which one; none for all of the kind
     * @param reason where one had to be given
     */
    @Schema(name = "Access")
    record AccessBody(
            UUID id,
            Instant at,
            Who who,
            @Nullable String name,
            Act act,
            Thing thing,
            @Nullable UUID thingId,
            @Nullable String reason) {}

    /**
     * Newest first.
     *
     * @param before the last id of the page before
     * @param others only what others did
     */
    @Transactional(readOnly = true)
    Page<AccessBody> read(int limit, @Nullable UUID before, boolean others) {
        var person = me.signedIn();
        var page = Page.of(accesses.of(person, others, before, limit), limit, Access::id, null);
        var known = names.of(page.items().stream()
                .map(access -> access.actor().person())
                .filter(Objects::nonNull)
                .filter(actor -> !actor.equals(person))
                .collect(Collectors.toSet()));
        return page.map(access -> body(access, person, known));
    }

    private static AccessBody body(Access access, PersonId me, Map<PersonId, String> names) {
        var actor = access.actor().person();
        return new AccessBody(
                access.id(),
                access.at(),
                who(access.actor(), me),
                actor == null ? null : names.get(actor),
                access.act(),
                access.thing(),
                access.thingId(),
                access.reason());
    }

    private static Who who(Actor actor, PersonId me) {
        return switch (actor.kind()) {
            case PERSON -> me.equals(actor.person()) ? Who.YOU : Who.SOMEBODY;
            case SYSTEM -> Who.SYSTEM;
            case ANONYMOUS -> Who.ANONYMOUS;
        };
    }
}
