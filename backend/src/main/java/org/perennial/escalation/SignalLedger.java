package org.perennial.escalation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.escalation.ItemPlans.Laid;
import org.perennial.inbox.CalendarClocks;
import org.perennial.inbox.ItemClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When items would be signalled next by their plan, for those who compare it with when they will be. Joins the caller's transaction. */
@Service
@Transactional
public class SignalLedger {

    /** Databases keep microseconds. */
    private static final Duration SAME = Duration.ofSeconds(1);

    private final CalendarClocks clocks;
    private final ItemPlans plans;
    private final Firing firing;
    private final SignalTable table;
    private final Signals signals;
    private final Clock clock;

    SignalLedger(CalendarClocks clocks, ItemPlans plans, Firing firing, SignalTable table, Signals signals, Clock clock) {
        this.clocks = clocks;
        this.plans = plans;
        this.firing = firing;
        this.table = table;
        this.signals = signals;
        this.clock = clock;
    }

    /**
     * Where the next signal of an item is not what its plan says.
     *
     * @param planned null when nothing will come
     * @param expected when it should come
     */
    public record Misplaced(@Nullable Instant planned, Instant expected) {}

    /** Of these items, those whose next signal is missing or misplaced. What is due anyway, the sweep looks at. */
    @Transactional(readOnly = true)
    public Map<UUID, Misplaced> misplaced(Collection<UUID> items) {
        List<ItemClock> open = clocks.byId(items).stream().filter(item -> item.open() && !item.calendarChanged()).toList();
        Map<UUID, Signal> last = table.last(open);
        Instant soon = clock.instant().plus(SignalSweep.PUT_OFF);
        Map<UUID, Misplaced> found = new HashMap<>();
        for (Laid laid : plans.of(open)) {
            Instant planned = laid.item().nextSignalAt();
            Optional<Instant> expected = firing.next(laid, Optional.ofNullable(last.get(laid.item().id())));
            expected.filter(at -> planned == null || planned.isAfter(soon) && apart(planned, at))
                    .ifPresent(at -> found.put(laid.item().id(), new Misplaced(planned, at)));
        }
        return found;
    }

    /** Plans the next signal of an open item anew. */
    public void plan(UUID item) {
        signals.replan(item);
    }

    private static boolean apart(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(SAME) > 0;
    }
}
