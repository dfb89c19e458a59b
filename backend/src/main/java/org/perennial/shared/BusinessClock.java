package org.perennial.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/**
 * The one clock of the business: system time plus an offset. In production the offset is zero for ever; the time machine of
 * the demo and the tests move it. Instants are cut to the microsecond, which both databases keep.
 */
@Primary
@Component
public class BusinessClock extends Clock {

    private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);
    private final ApplicationEventPublisher events;

    BusinessClock(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** What is added to system time; may be negative. */
    public Duration offset() {
        return offset.get();
    }

    /** Moves the clock to system time plus {@code newOffset} and tells those who keep a clock of their own. */
    public void setOffset(Duration newOffset) {
        offset.set(newOffset);
        events.publishEvent(new ClockMoved(newOffset));
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset.get()).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    /** The business clock now runs at system time plus {@code offset}. */
    public record ClockMoved(Duration offset) {}
}
