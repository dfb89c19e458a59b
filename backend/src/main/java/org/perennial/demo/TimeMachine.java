package org.perennial.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.perennial.identity.CurrentPerson;
import org.perennial.process.Timers;
import org.perennial.shared.Actor;
import org.perennial.shared.BusinessClock;
import org.perennial.shared.CurrentActor;
import org.perennial.shared.LiveHint;
import org.perennial.shared.Problem;
import org.perennial.shared.SystemTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves the business clock forward and tells what happened on the way. Meanwhile the engine takes no job by itself: the clock
 * goes from due instant to due instant, and all that is due at each runs before it goes on.
 */
@DemoBean
public class TimeMachine {

    private static final Duration LEAST = Duration.ofHours(1);
    private static final Duration MOST = Duration.ofDays(400);

    private final BusinessClock clock;
    private final Timers timers;
    private final Forward forward;
    private final StoredOffset stored;
    private final Watch watch;
    private final Chronicle chronicle;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final ReentrantLock moving = new ReentrantLock();

    TimeMachine(
            BusinessClock clock,
            Timers timers,
            Forward forward,
            StoredOffset stored,
            Watch watch,
            Chronicle chronicle,
            CurrentPerson current,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.clock = clock;
        this.timers = timers;
        this.forward = forward;
        this.stored = stored;
        this.watch = watch;
        this.chronicle = chronicle;
        this.current = current;
        this.events = events;
        this.transaction = transaction;
    }

    /** @param offsetSeconds how far the business clock is ahead of the system's */
    public record ClockView(Instant now, Instant systemNow, long offsetSeconds) {}

    /** @param happened what the current person may know of, in order of time */
    public record Journey(Instant from, Instant to, List<Happening> happened) {}

    public ClockView now() {
        return new ClockView(clock.instant(), SystemTime.now(), clock.offset().toSeconds());
    }

    /**
     * Moves the clock forward.
     *
     * @throws Problem 400 {@code clock.step} below an hour or above 400 days; 409 {@code clock.moving} while somebody else moves it
     */
    public Journey advance(Duration step) {
        UUID reader = current.id();
        if (step.compareTo(LEAST) < 0 || step.compareTo(MOST) > 0) {
            throw Problem.badRequest("clock.step", "Move the clock by one hour at least and 400 days at most.");
        }
        if (!moving.tryLock()) {
            throw Problem.conflict("clock.moving", "Somebody is moving the clock at this moment. Wait until it stands still.");
        }
        try {
            return travel(step, reader);
        } finally {
            moving.unlock();
        }
    }

    private Journey travel(Duration step, UUID reader) {
        Instant from = clock.instant();
        Instant to = from.plus(step);
        List<Forward.Due> ran = new ArrayList<>();
        timers.pause();
        try {
            List<Watch.Seen> seen = watch.during(() -> {
                CurrentActor.run(Actor.SYSTEM, () -> ran.addAll(forward.to(to)));
                return Boolean.TRUE;
            });
            List<Happening> happened = new ArrayList<>(chronicle.of(ran, seen, reader));
            happened.addAll(chronicle.overdue(from, to));
            happened.sort(Comparator.comparing(Happening::at));
            return new Journey(from, to, happened);
        } finally {
            stored.keep(clock.offset());
            transaction.executeWithoutResult(status -> events.publishEvent(new LiveHint("clock", null)));
            timers.resume();
        }
    }
}
