package org.cutis.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items in a stable order
 * @param next cursor of the page after this one; null on the last
 * @param count of all items, only where it was asked for
 */
public record Page<T>(
        List<T> items,
        @Nullable String next,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long count) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;

    /**
     * Cuts a list that was read with one item more than the page holds.
     *
     * @param key the id that the list is sorted by
     */
    public static <T> Page<T> of(List<T> oneMore, int limit, Function<T, UUID> key, @Nullable Long count) {
        if (oneMore.size() <= limit) {
            return new Page<>(List.copyOf(oneMore), null, count);
        }
        var items = List.copyOf(oneMore.subList(0, limit));
        return new Page<>(items, cursor(key.apply(items.getLast())), count);
    }

    public <R> Page<R> map(Function<T, R> change) {
        return new Page<>(items.stream().map(change).toList(), next, count);
    }

    private static String cursor(UUID id) {
        var bytes = ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** @throws ProblemException 400 when it is no cursor of ours */
    public static UUID cursorId(String cursor) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            if (bytes.remaining() == 16) {
                return new UUID(bytes.getLong(), bytes.getLong());
            }
        } catch (IllegalArgumentException e) {
            throw PlatformProblem.MALFORMED_REQUEST.exception();
        }
        throw PlatformProblem.MALFORMED_REQUEST.exception();
    }
}
