package org.perennial.identity.web;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Slows guessing down: a login bears {@value #PER_LOGIN} wrong passwords and an address {@value #PER_ADDRESS}, then one more every
 * 30 and every 6 seconds. Nothing is locked for good, so nobody can lock a colleague out for long. Kept in memory by node.
 */
@Component
class SignInThrottle {

    static final int PER_LOGIN = 10;
    static final int PER_ADDRESS = 50;
    private static final int REMEMBERED = 20_000;

    private final Map<String, Bucket> buckets = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    };
    private final TimeMeter time;

    @Autowired
    SignInThrottle() {
        this(TimeMeter.SYSTEM_MILLISECONDS);
    }

    SignInThrottle(TimeMeter time) {
        this.time = time;
    }

    /** Takes one attempt from both; says how long to wait where there is none left. */
    Optional<Duration> take(String login, String address) {
        return take(bucket("a:" + address, PER_ADDRESS)).or(() -> take(bucket("l:" + login, PER_LOGIN)));
    }

    /** The attempt was right: it does not count. */
    void giveBack(String login, String address) {
        bucket("a:" + address, PER_ADDRESS).addTokens(1);
        bucket("l:" + login, PER_LOGIN).reset();
    }

    private static Optional<Duration> take(Bucket bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private synchronized Bucket bucket(String key, int capacity) {
        return buckets.computeIfAbsent(key, unknown -> Bucket.builder()
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, Duration.ofMinutes(5)))
                .withCustomTimePrecision(time)
                .build());
    }
}
