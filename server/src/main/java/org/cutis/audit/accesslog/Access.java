package org.cutis.audit.accesslog;

import java.time.Instant;
import java.util.UUID;
import org.cutis.platform.AuditEvent.Act;
import org.cutis.platform.AuditEvent.Actor;
import org.cutis.platform.AuditEvent.Thing;
import org.jspecify.annotations.Nullable;

/** An act on somebody's data, as it was written down. */
record Access(
        UUID id,
        Instant at,
        Actor actor,
        Act act,
        Thing thing,
        @Nullable UUID thingId,
        @Nullable String reason) {}
