package org.perennial.identity.web;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** How often tokens may be tried and used: wrong ones by address, right ones by token. */
@Component
class TokenThrottle {

    /** Requests of one token at once; as many come back in five minutes. */
    static final int PER_TOKEN = 600;

    private final SignInThrottle throttle;

    TokenThrottle(SignInThrottle throttle) {
        this.throttle = throttle;
    }

    /** How long an address that tried too many wrong ones has to wait. */
    Optional<Duration> wait(String address) {
        return throttle.waitOf(address);
    }

    void wrong(String address) {
        throttle.takeWrong(address);
    }

    /** How long a token that was used too often has to wait. */
    Optional<Duration> use(UUID token) {
        return throttle.takeUse(token.toString(), PER_TOKEN);
    }
}
