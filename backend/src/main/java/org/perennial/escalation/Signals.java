package org.perennial.escalation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.perennial.inbox.CalendarClocks;
import org.perennial.inbox.ItemClock;
import org.perennial.inbox.ItemClockChanged;
import org.perennial.inbox.ItemClocks;
import org.perennial.inbox.ItemOpened;
import org.perennial.organisation.CalendarChanged;
import org.perennial.organisation.Units;
import org.perennial.shared.AuditableEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plans the next signal of items when they open and when something their plan depends on changes. Receivers are looked up when a
 * signal is given, so a changed assignee, role or absence needs no new plan.
 */
@Component
@Transactional
class Signals {

    private final ItemClocks clocks;
    private final CalendarClocks calendarClocks;
    private final Units units;
    private final ApplicationEventPublisher events;
    private final ItemPlans plans;
    private final Firing firing;
    private final Clock clock;

    Signals(
            ItemClocks clocks,
            CalendarClocks calendarClocks,
            Units units,
            ApplicationEventPublisher events,
            ItemPlans plans,
            Firing firing,
            Clock clock) {
        this.clocks = clocks;
        this.calendarClocks = calendarClocks;
        this.units = units;
        this.events = events;
        this.plans = plans;
        this.firing = firing;
        this.clock = clock;
    }

    @EventListener
    void on(ItemOpened opened) {
        replan(opened.itemId());
    }

    @EventListener
    void on(ItemClockChanged changed) {
        replan(changed.itemId());
    }

    /** The sweep looks at all of them soon, in batches of its own: a changed calendar must not make its editor wait. */
    @EventListener
    void on(CalendarChanged changed) {
        int open = calendarClocks.changed(changed.unitIds(), clock.instant());
        if (open > 0) {
            String unit = units.get(changed.unitId()).name();
            events.publishEvent(AuditableEvent.of(
                    "unit.deadlines-replanned", "unit", changed.unitId(), unit, changed.unitId(), Map.of("items", open)));
        }
    }

    /** Plans the item anew, such as after a pause began or ended. */
    void replan(UUID itemId) {
        ItemClock item = clocks.get(itemId);
        if (!item.open()) {
            return;
        }
        plans.of(List.of(item)).forEach(laid -> clocks.plan(itemId, firing.next(laid).orElse(null)));
    }
}
