package org.perennial.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The machine's time, for what must never be moved by the time machine: security, leases, sealing, ids. */
public final class SystemTime {

    private static final Clock CLOCK = Clock.systemUTC();

    private SystemTime() {}

    /** Now in UTC, to the microsecond, which both databases keep. */
    public static Instant now() {
        return CLOCK.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
