package org.cutis.platform;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Token buckets shared by all server processes through the database. Answers at once, never by holding a request. */
@Component
public class RateLimits {
    private final ProxyManager<String> buckets;
    private final MeterRegistry meters;

    RateLimits(DataSource database, MeterRegistry meters) {
        this.meters = meters;
        this.buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("platform.bucket")
                .build();
    }

    /**
     * @param name of the limit, part of the key
     * @param tokens that may be taken at once
     * @param period in which that many come back
     */
    public record Limit(String name, long tokens, Duration period) {
        BucketConfiguration configuration() {
            return BucketConfiguration.builder()
                    .addLimit(band -> band.capacity(tokens).refillGreedy(tokens, period))
                    .build();
        }
    }

    /**
     * Whose tokens a caller from this address takes: of IPv6 the network of 64 bits, since one household has all its
     * addresses at will.
     */
    public static String household(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            var bytes = InetAddress.ofLiteral(address).getAddress();
            return bytes.length == 4
                    ? InetAddress.getByAddress(bytes).getHostAddress()
                    : HexFormat.of().formatHex(bytes, 0, 8) + "/64";
        } catch (IllegalArgumentException | UnknownHostException e) {
            return address;
        }
    }

    /**
     * Takes one token.
     *
     * @param whose an account, an address
     * @throws ProblemException 429 with {@code retryAfterSeconds} when none is left
     */
    public void take(Limit limit, String whose) {
        var probe = buckets.getProxy(limit.name() + ":" + whose, limit::configuration)
                .tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            refused(limit).increment();
            long seconds = Math.ceilDiv(probe.getNanosToWaitForRefill(), 1_000_000_000L);
            throw new ProblemException(
                    PlatformProblem.TOO_MANY_REQUESTS,
                    Map.of(
                            "retryAfterSeconds",
                            seconds,
                            "limit",
                            limit.tokens(),
                            "windowSeconds",
                            limit.period().toSeconds()));
        }
    }

    private Counter refused(Limit limit) {
        return Counter.builder("cutis.limits.refused")
                .description("Requests for which no token of a limit was left")
                .tag("limit", limit.name())
                .register(meters);
    }

    /** Gives a token back: what was limited turned out to be in order. */
    public void giveBack(Limit limit, String whose) {
        buckets.getProxy(limit.name() + ":" + whose, limit::configuration).addTokens(1);
    }
}
