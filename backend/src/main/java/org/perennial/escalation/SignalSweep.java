package org.perennial.escalation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.perennial.escalation.ItemPlans.Laid;
import org.perennial.inbox.CalendarClocks;
import org.perennial.inbox.ItemClock;
import org.perennial.inbox.ItemClocks;
import org.perennial.shared.Actor;
import org.perennial.shared.CurrentActor;
import org.perennial.shared.DueWork;
import org.perennial.shared.LiveHint;
import org.perennial.shared.Retries;
import org.perennial.shared.Together;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives the signals that are due: small batches, one transaction each. Every node may run it: each takes rows that no other one
 * has, and item, cycle and signal are a primary key.
 */
@Component
class SignalSweep implements DueWork {

    private static final Logger LOG = LoggerFactory.getLogger(SignalSweep.class);

    /** When an item that failed is tried again. */
    static final Duration PUT_OFF = Duration.ofMinutes(10);

    private final ItemClocks clocks;
    private final CalendarClocks calendars;
    private final ItemPlans plans;
    private final SignalTable table;
    private final Firing firing;
    private final EscalationSettings settings;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignalSweep(
            ItemClocks clocks,
            CalendarClocks calendars,
            ItemPlans plans,
            SignalTable table,
            Firing firing,
            EscalationSettings settings,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.clocks = clocks;
        this.calendars = calendars;
        this.plans = plans;
        this.table = table;
        this.firing = firing;
        this.settings = settings;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    private record Batch(int taken, int given, List<Moved> moved) {}

    /** An item whose due date is another one in the changed calendar of its unit. */
    private record Moved(ItemClock item, Instant due) {}

    @Override
    public Optional<Instant> nextDue() {
        return clocks.nextSignal();
    }

    @Override
    public int runDue() {
        Batch first = worker(() -> take(settings.batch()));
        if (first.taken() < settings.batch()) {
            return first.taken() == 0 ? 0 : first.given() + worker(this::drain);
        }
        int given = first.given() + together();
        LOG.info("Gave {} signals of a backlog", given);
        return given;
    }

    /** A backlog: several take turns in picking what nobody has. */
    private int together() {
        ExecutorService others = Executors.newFixedThreadPool(settings.workers());
        try {
            Callable<Integer> drain = () -> worker(this::drain);
            return others.invokeAll(Collections.nCopies(settings.workers(), drain)).stream()
                    .mapToInt(SignalSweep::result)
                    .sum();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 0;
        } finally {
            others.shutdownNow();
        }
    }

    private int drain() {
        int given = 0;
        Batch batch = take(settings.batch());
        while (batch.taken() > 0 && !Thread.currentThread().isInterrupted()) {
            given += batch.given();
            batch = take(settings.batch());
        }
        return given;
    }

    private static <T> T worker(Supplier<T> work) {
        return CurrentActor.call(Actor.SYSTEM, null, work);
    }

    private static int result(Future<Integer> worker) {
        try {
            return worker.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 0;
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        }
    }

    private Batch take(int size) {
        List<UUID> tried = new ArrayList<>();
        try {
            Batch batch = Retries.call(() -> run(size, tried));
            batch.moved().forEach(this::follow);
            return batch;
        } catch (RuntimeException failed) {
            if (size == 1) {
                return putOff(tried, failed);
            }
            LOG.warn("A batch of signals failed and is taken item by item", failed);
            Batch all = new Batch(0, 0, List.of());
            for (int one = 0; one < size; one++) {
                Batch single = take(1);
                all = new Batch(all.taken() + single.taken(), all.given() + single.given(), List.of());
            }
            return all;
        }
    }

    private Batch run(int size, List<UUID> tried) {
        tried.clear();
        return Objects.requireNonNull(transaction.execute(status -> Together.call(() -> {
            Instant now = clock.instant();
            List<ItemClock> due = clocks.takeDue(now, size);
            due.forEach(item -> tried.add(item.id()));
            clocks.prepare(due);
            Map<UUID, Signal> last = table.last(due);
            int given = 0;
            List<Moved> moved = new ArrayList<>();
            List<UUID> settled = new ArrayList<>();
            for (Laid laid : plans.of(due)) {
                Optional<Instant> other = laid.item().calendarChanged() ? CalendarDates.moved(laid, now) : Optional.empty();
                if (other.isPresent()) {
                    moved.add(new Moved(laid.item(), other.get()));
                } else {
                    if (laid.item().calendarChanged()) {
                        settled.add(laid.item().id());
                    }
                    given += firing.fire(laid, Optional.ofNullable(last.get(laid.item().id())), now);
                }
            }
            calendars.settled(settled);
            if (given > 0) {
                events.publishEvent(new LiveHint("escalations", null));
                events.publishEvent(new LiveHint("inbox", null));
            }
            return new Batch(due.size(), given, moved);
        })));
    }

    /**
     * Moves a due date in a transaction of its own, which takes the case first as everybody does; until then the item stays due, so
     * that whatever fails in between is made good by the next sweep.
     */
    private void follow(Moved moved) {
        try {
            Retries.call(() -> transaction.execute(status -> {
                clocks.followCalendar(moved.item(), moved.due());
                calendars.settled(List.of(moved.item().id()));
                return Boolean.TRUE;
            }));
        } catch (RuntimeException failed) {
            putOff(List.of(moved.item().id()), failed);
        }
    }

    /** One item that fails must not hold up the others. */
    private Batch putOff(List<UUID> items, RuntimeException failed) {
        transaction.executeWithoutResult(status -> items.forEach(item -> {
            LOG.error("The signal of item {} failed; it is tried again in ten minutes", item, failed);
            clocks.plan(item, clock.instant().plus(PUT_OFF));
        }));
        return new Batch(items.size(), 0, List.of());
    }
}
