package org.perennial.identity.web;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Slows guessing down: a login bears {@value #PER_LOGIN} wrong passwords and an address {@value #PER_ADDRESS}, then one more every
 * 30 and every 6 seconds. Of IPv6 the network counts (/64). Nothing is locked for good, so nobody can lock a colleague out for long. Kept in memory by node.
 */
@Component
class SignInThrottle {

    static final int PER_LOGIN = 10;
    static final int PER_ADDRESS = 50;
    private static final int REMEMBERED = 20_000;
    private static final int LONGEST_ADDRESS = 64;

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
        return take(address).or(() -> take(bucket("l:" + login, PER_LOGIN)));
    }

    /** Takes one attempt from the address only, for what no login can be. */
    Optional<Duration> take(String address) {
        return take(bucket("a:" + network(address), PER_ADDRESS));
    }

    /** Takes one wish for a mailed link from both. Wishes guess nothing, so they are counted on their own. */
    Optional<Duration> takeWish(String name, String address) {
        return take(bucket("wa:" + network(address), PER_ADDRESS)).or(() -> take(bucket("w:" + name, PER_LOGIN)));
    }

    /** How long the address has to wait after too many wrong tokens; takes nothing. */
    Optional<Duration> waitOf(String address) {
        long nanos = bucket("t:" + network(address), PER_ADDRESS).estimateAbilityToConsume(1).getNanosToWaitForRefill();
        return nanos == 0 ? Optional.empty() : Optional.of(Duration.ofNanos(nanos));
    }

    /** A wrong token came from the address. */
    void takeWrong(String address) {
        take(bucket("t:" + network(address), PER_ADDRESS));
    }

    /** One use of a right token. */
    Optional<Duration> takeUse(String token, int capacity) {
        return take(bucket("u:" + token, capacity));
    }

    /** The attempt from the address was right: it does not count. */
    void giveBack(String address) {
        bucket("a:" + network(address), PER_ADDRESS).addTokens(1);
    }

    /** The attempt was right: it does not count. */
    void giveBack(String login, String address) {
        giveBack(address);
        bucket("l:" + login, PER_LOGIN).reset();
    }

    /** An IPv4 address as it is; of an IPv6 address the first 64 bits, because a subscriber has all below them. */
    private static String network(String address) {
        if (address.indexOf(':') < 0 || address.length() > LONGEST_ADDRESS) {
            return address.substring(0, Math.min(address.length(), LONGEST_ADDRESS));
        }
        try {
            byte[] bytes = InetAddress.getByName("[" + address + "]").getAddress();
            return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, 8));
        } catch (UnknownHostException notAnAddress) {
            return address;
        }
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
