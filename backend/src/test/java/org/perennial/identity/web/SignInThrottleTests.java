package org.perennial.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignInThrottleTests {

    private long nanos = 0;

    private final SignInThrottle throttle = new SignInThrottle(new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    });

    @Test
    void stopsGuessesOfOneLoginFromManyAddressesUntilTimePasses() {
        IntStream.range(0, SignInThrottle.PER_LOGIN).forEach(i -> assertThat(throttle.take("ada", "10.0.0." + i)).isEmpty());

        assertThat(throttle.take("ada", "10.0.1.1")).contains(Duration.ofSeconds(30));
        assertThat(throttle.take("grace", "10.0.1.1")).isEmpty();
        nanos += Duration.ofSeconds(30).toNanos();
        assertThat(throttle.take("ada", "10.0.1.1")).isEmpty();
    }

    @Test
    void stopsGuessesOfManyLoginsFromOneAddress() {
        IntStream.range(0, SignInThrottle.PER_ADDRESS).forEach(i -> assertThat(throttle.take("login" + i, "10.0.0.1")).isEmpty());

        assertThat(throttle.take("one.more", "10.0.0.1")).contains(Duration.ofSeconds(6));
        assertThat(throttle.take("one.more", "10.0.0.2")).isEmpty();
    }

    @Test
    void takesTheAddressesOfOneSubscriberForOne() {
        IntStream.range(0, SignInThrottle.PER_ADDRESS)
                .forEach(i -> assertThat(throttle.take("login" + i, "2001:db8:0:7::" + Integer.toHexString(i))).isEmpty());

        assertThat(throttle.take("one.more", "2001:db8:0:7:ffff::1")).isPresent();
        assertThat(throttle.take("one.more", "2001:db8:0:8::1")).isEmpty();
    }

    @Test
    void doesNotCountRightPasswords() {
        for (int i = 0; i < 3 * SignInThrottle.PER_ADDRESS; i++) {
            assertThat(throttle.take("ada", "10.0.0.1")).isEmpty();
            throttle.giveBack("ada", "10.0.0.1");
        }
    }

    @Test
    void countsWishesForLinksOnTheirOwn() {
        IntStream.range(0, SignInThrottle.PER_LOGIN).forEach(i -> assertThat(throttle.takeWish("ada", "10.0.0." + i)).isEmpty());

        assertThat(throttle.takeWish("ada", "10.0.1.1")).contains(Duration.ofSeconds(30));
        assertThat(throttle.take("ada", "10.0.1.1")).isEmpty();
    }
}
