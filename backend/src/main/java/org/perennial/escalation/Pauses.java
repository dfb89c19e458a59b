package org.perennial.escalation;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.perennial.inbox.ItemClockChanged;
import org.perennial.inbox.ItemClocks;
import org.perennial.inbox.ItemFile;
import org.perennial.inbox.ItemFiles;
import org.perennial.inbox.ItemOpened;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Until when an item's alarms are silent: its case is on hold, or somebody answers for its lateness. */
@Component
@Transactional
class Pauses {

    private final HoldRecords holds;
    private final AcceptanceRecords acceptances;
    private final ItemFiles items;
    private final ItemClocks clocks;
    private final Deadlines dates;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Pauses(
            HoldRecords holds,
            AcceptanceRecords acceptances,
            ItemFiles items,
            ItemClocks clocks,
            Deadlines dates,
            ApplicationEventPublisher events,
            Clock clock) {
        this.holds = holds;
        this.acceptances = acceptances;
        this.items = items;
        this.clocks = clocks;
        this.dates = dates;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The instants until which these items are silent now, by item; items that are not silent are left out. Dates set outside are
     * never silenced by a hold, and their lateness cannot be accepted.
     */
    @Transactional(readOnly = true)
    public Map<UUID, Instant> silentUntil(Collection<ItemFile> of) {
        Instant now = clock.instant();
        Map<UUID, Instant> held = holds
                .findByCaseIdInAndState(of.stream().map(ItemFile::caseId).distinct().toList(), Hold.State.RUNNING)
                .stream()
                .filter(hold -> hold.running(now))
                .collect(Collectors.toMap(Hold::caseId, Hold::endsAt, Pauses::later));
        Map<UUID, Instant> silent = new HashMap<>();
        of.stream()
                .filter(item -> held.containsKey(item.caseId()) && !dates.setOutside(item))
                .forEach(item -> silent.put(item.id(), held.get(item.caseId())));
        acceptances.findByItemIdInAndEndsAtAfter(of.stream().map(ItemFile::id).toList(), now)
                .forEach(accepted -> silent.merge(accepted.itemId(), accepted.endsAt(), Pauses::later));
        return silent;
    }

    /** An item that is opened while its case is on hold gets the days that are left of the hold. */
    @EventListener
    void on(ItemOpened opened) {
        ItemFile item = items.byId(List.of(opened.itemId())).get(opened.itemId());
        Instant now = clock.instant();
        holds.findByCaseIdInAndState(List.of(item.caseId()), Hold.State.RUNNING).stream()
                .filter(hold -> hold.running(now))
                .forEach(hold -> shift(item, Deadlines.days(dates.today(item.unitId()), hold.untilOn())));
    }

    /** Moves the deadlines of a case's open items by calendar days; those set outside stay. */
    void shift(UUID caseId, long days) {
        items.openOf(caseId).forEach(item -> shift(item, days));
    }

    private void shift(ItemFile item, long days) {
        if (item.dueAt() == null || dates.setOutside(item)) {
            return;
        }
        if (days == 0) {
            // Nothing moves on the last day of a hold, and the alarms ring again all the same.
            events.publishEvent(new ItemClockChanged(item.id()));
        } else {
            clocks.moveDue(item.id(), dates.plusDays(item.unitId(), item.dueAt(), days));
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
