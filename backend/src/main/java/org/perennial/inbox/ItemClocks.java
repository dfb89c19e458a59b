package org.perennial.inbox;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.perennial.cases.Cases;
import org.perennial.cases.SeparationOfDuties;
import org.perennial.process.Processes;
import org.perennial.shared.AuditableEvent;
import org.perennial.shared.LiveHint;
import org.perennial.shared.Problem;
import org.perennial.shared.Together;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The clocks of work items: when they are due, when the next signal is, how far lateness has climbed. Checks nothing of who
 * asks: that is the caller's part. Joins the caller's transaction.
 */
@Service
@Transactional
public class ItemClocks {

    private final WorkItems items;
    private final ClockTable table;
    private final Offering offering;
    private final Offers offers;
    private final SeparationOfDuties separation;
    private final Cases cases;
    private final Processes processes;
    private final CaseWork work;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ItemClocks(
            WorkItems items,
            ClockTable table,
            Offering offering,
            Offers offers,
            SeparationOfDuties separation,
            Cases cases,
            Processes processes,
            CaseWork work,
            EntityManager entities,
            ApplicationEventPublisher events,
            Clock clock) {
        this.items = items;
        this.table = table;
        this.offering = offering;
        this.offers = offers;
        this.separation = separation;
        this.cases = cases;
        this.processes = processes;
        this.work = work;
        this.entities = entities;
        this.events = events;
        this.clock = clock;
    }

    /** The item's clock, whoever asks; 404 {@code item.not-found}. */
    @Transactional(readOnly = true)
    public ItemClock get(UUID itemId) {
        items.flush();
        return table.find(itemId).orElseThrow(() -> Problem.notFound("item"));
    }

    /** Open items whose signal is due, earliest first; their rows are this transaction's, those another one has are left out. */
    public List<ItemClock> takeDue(Instant now, int limit) {
        return table.takeDue(now, limit);
    }

    /** When the earliest signal of all open items is; empty when none is planned. */
    @Transactional(readOnly = true)
    public Optional<Instant> nextSignal() {
        return table.nextSignal();
    }

    /** Lets one more person see and take the open item, whoever has it; who is barred from it may not, again is harmless. */
    public void openTo(UUID itemId, UUID personId) {
        WorkItem item = items.findById(itemId).orElseThrow(() -> Problem.notFound("item"));
        if (item.isOpen() && separation.refusal(cases.get(item.caseId()), item.stepKey(), personId).isEmpty()) {
            table.openTo(itemId, personId, item.dueAt());
            cases.involve(item.caseId(), personId, "DEPUTY");
            events.publishEvent(new LiveHint("inbox", null));
        }
    }

    /** Reads at once what is asked of each of these items while they are worked on {@link org.perennial.shared.Together}. */
    @Transactional(readOnly = true)
    public void prepare(Collection<ItemClock> due) {
        if (due.isEmpty()) {
            return;
        }
        items.findAllById(due.stream().map(ItemClock::id).toList());
        Set<UUID> files = due.stream().map(ItemClock::caseId).collect(Collectors.toSet());
        cases.byId(files);
        separation.prepare(files);
    }

    /** When the sweep looks at the item next; null for never again. */
    public void plan(UUID itemId, @Nullable Instant nextSignalAt) {
        table.plan(itemId, nextSignalAt);
    }

    /** How far lateness has climbed: 0 to 4; tells nobody. */
    public void setLevel(UUID itemId, int level) {
        table.level(itemId, level);
    }

    /**
     * Moves the due date of an open item; the original date stays (domain.md 1, "Extension"). Where the item is no longer late,
     * a new cycle of signals begins and the level falls to 0.
     *
     * @throws Problem 404 {@code item.not-found}; 409 {@code item.ended}
     */
    public void moveDue(UUID itemId, Instant newDue) {
        WorkItem item = take(itemId);
        if (!item.isOpen()) {
            throw Problem.conflict("item.ended", "This task is over.");
        }
        Instant now = clock.instant();
        Instant before = item.dueAt();
        table.moveDue(itemId, newDue, now);
        moved(item, before, newDue, "SOMEBODY");
    }

    /**
     * Moves the due date of an item because its calendar changed; without effect where the item was ended or its date moved since it
     * was seen.
     */
    public void followCalendar(ItemClock seen, Instant newDue) {
        WorkItem item = take(seen.id());
        ItemClock found = get(seen.id());
        if (!found.open() || found.dueFixed() || !Objects.equals(found.dueAt(), seen.dueAt())) {
            return;
        }
        table.followCalendar(seen.id(), found.due(newDue, clock.instant()));
        moved(item, found.dueAt(), newDue, "CALENDAR");
    }

    /** The case first, then the item, as everybody who acts on one. */
    private WorkItem take(UUID itemId) {
        cases.lock(items.caseOf(itemId).orElseThrow(() -> Problem.notFound("item")));
        WorkItem item = items.take(itemId).orElseThrow(() -> Problem.notFound("item"));
        items.flush();
        return item;
    }

    private void moved(WorkItem item, @Nullable Instant before, Instant newDue, String by) {
        entities.refresh(item);
        processes.moveDue(item.taskId(), before, newDue);
        if (newDue.isAfter(clock.instant()) && item.deputyId() != null && !item.deputyId().equals(item.assigneeId())) {
            table.recallDeputy(item.id());
            entities.refresh(item);
            offers.giveBack(item);
        }
        work.changed(item.caseId());
        events.publishEvent(new AuditableEvent(
                "item.due-moved", "item", item.id(), item.stepKey(), item.caseId(), item.unitId(),
                Map.of("step", item.stepKey(), "from", String.valueOf(before), "to", newDue.toString(), "by", by)));
        events.publishEvent(new LiveHint("inbox", item.id()));
        events.publishEvent(new ItemClockChanged(item.id()));
    }

    /** Who is to do the item: who has it, else everybody it is offered to and not barred from. */
    @Transactional(readOnly = true)
    public Set<UUID> doers(UUID itemId) {
        return Together.once(ItemClocks.class, itemId, () -> readDoers(itemId));
    }

    private Set<UUID> readDoers(UUID itemId) {
        WorkItem item = items.findById(itemId).orElseThrow(() -> Problem.notFound("item"));
        return item.assigneeId() != null
                ? Set.of(item.assigneeId())
                : offering.eligible(item, cases.get(item.caseId()));
    }
}
