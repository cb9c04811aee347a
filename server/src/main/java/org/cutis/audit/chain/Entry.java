package org.cutis.audit.chain;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a row says, but for its place in the chain. Times in microseconds since 1970, as the database keeps them. */
record Entry(
        UUID person,
        UUID id,
        long happenedAt,
        String actorKind,
        @Nullable UUID actor,
        String act,
        String thing,
        @Nullable UUID thingId,
        @Nullable String reason,
        @Nullable String requestId) {

    static final String COLUMNS =
            "person_id, id, happened_at, actor_kind, actor_id, act, thing, thing_id, reason, request_id";

    /** Begins the canonical form; another number once the form is another one. */
    private static final int FORM = 1;

    static Entry of(ResultSet row) throws SQLException {
        var at = row.getObject("happened_at", OffsetDateTime.class).toInstant();
        return new Entry(
                row.getObject("person_id", UUID.class),
                row.getObject("id", UUID.class),
                at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000,
                row.getString("actor_kind"),
                row.getObject("actor_id", UUID.class),
                row.getString("act"),
                row.getString("thing"),
                row.getObject("thing_id", UUID.class),
                row.getString("reason"),
                row.getString("request_id"));
    }

    /**
     * The bytes that are hashed: the form, the time, then each other field in the order of this record with its length before it, so that no
     * two entries have the same. A field that is null has the length -1.
     */
    byte[] canonical() {
        var bytes = new ByteArrayOutputStream(200);
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(FORM);
            out.writeLong(happenedAt);
            for (var field :
                    new @Nullable Object[] {person, id, actorKind, actor, act, thing, thingId, reason, requestId}) {
                var text = field == null ? null : Objects.toString(field).getBytes(StandardCharsets.UTF_8);
                out.writeInt(text == null ? -1 : text.length);
                out.write(text == null ? new byte[0] : text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
