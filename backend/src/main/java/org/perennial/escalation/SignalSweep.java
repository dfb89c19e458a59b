package org.perennial.escalation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.perennial.escalation.ItemPlans.Laid;
import org.perennial.inbox.ItemClock;
import org.perennial.inbox.ItemClocks;
import org.perennial.shared.Actor;
import org.perennial.shared.CurrentActor;
import org.perennial.shared.DueWork;
import org.perennial.shared.LiveHint;
import org.perennial.shared.Retries;
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
    private static final Duration PUT_OFF = Duration.ofMinutes(10);

    private final ItemClocks clocks;
    private final ItemPlans plans;
    private final Firing firing;
    private final EscalationSettings settings;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignalSweep(
            ItemClocks clocks,
            ItemPlans plans,
            Firing firing,
            EscalationSettings settings,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.clocks = clocks;
        this.plans = plans;
        this.firing = firing;
        this.settings = settings;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    private record Batch(int taken, int given) {}

    @Override
    public Optional<Instant> nextDue() {
        return clocks.nextSignal();
    }

    @Override
    public int runDue() {
        return CurrentActor.call(Actor.SYSTEM, null, () -> {
            int given = 0;
            Batch batch = take(settings.batch());
            while (batch.taken() > 0) {
                given += batch.given();
                batch = take(settings.batch());
            }
            return given;
        });
    }

    private Batch take(int size) {
        List<UUID> tried = new ArrayList<>();
        try {
            return Retries.call(() -> run(size, tried));
        } catch (RuntimeException failed) {
            if (size == 1) {
                return putOff(tried, failed);
            }
            LOG.warn("A batch of signals failed and is taken item by item", failed);
            Batch all = new Batch(0, 0);
            for (int one = 0; one < size; one++) {
                Batch single = take(1);
                all = new Batch(all.taken() + single.taken(), all.given() + single.given());
            }
            return all;
        }
    }

    private Batch run(int size, List<UUID> tried) {
        tried.clear();
        return Objects.requireNonNull(transaction.execute(status -> {
            Instant now = clock.instant();
            List<ItemClock> due = clocks.takeDue(now, size);
            due.forEach(item -> tried.add(item.id()));
            int given = 0;
            for (Laid laid : plans.of(due)) {
                given += firing.fire(laid, now);
            }
            if (given > 0) {
                events.publishEvent(new LiveHint("escalations", null));
                events.publishEvent(new LiveHint("inbox", null));
            }
            return new Batch(due.size(), given);
        }));
    }

    /** One item that fails must not hold up the others. */
    private Batch putOff(List<UUID> items, RuntimeException failed) {
        transaction.executeWithoutResult(status -> items.forEach(item -> {
            LOG.error("The signal of item {} failed; it is tried again in ten minutes", item, failed);
            clocks.plan(item, clock.instant().plus(PUT_OFF));
        }));
        return new Batch(items.size(), 0);
    }
}
