package org.cutis.platform.jobs;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What a job knows, as JSON: readable in the table, and no Java deserialization. */
final class JsonData implements Serializer {
    private final JsonMapper json = JsonMapper.shared();

    @Override
    public byte[] serialize(@Nullable Object data) {
        return json.writeValueAsString(data).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    @SuppressWarnings("NullAway") // The library hands over null for a job without data, and takes it back.
    public <T> T deserialize(Class<T> type, byte @Nullable [] data) {
        return data == null ? null : json.readValue(data, type);
    }
}
