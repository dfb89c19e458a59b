package org.perennial.escalation;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.perennial.cases.CaseFile;
import org.perennial.cases.Cases;
import org.perennial.inbox.ItemClock;
import org.perennial.inbox.ItemClocks;
import org.perennial.inbox.ItemFile;
import org.perennial.organisation.WorkDays;
import org.perennial.organisation.WorkingCalendars;
import org.perennial.process.CaseType;
import org.perennial.process.CaseTypes;
import org.perennial.shared.Together;
import org.springframework.stereotype.Component;

/** Computes what the clocks of real items say: by case type, tier and the calendar of their unit. */
@Component
class ItemPlans {

    private final Cases cases;
    private final CaseTypes types;
    private final WorkingCalendars calendars;
    private final Rungs rungs;
    private final Pauses pauses;
    private final ItemClocks clocks;
    private final EscalationSettings settings;

    ItemPlans(
            Cases cases,
            CaseTypes types,
            WorkingCalendars calendars,
            Rungs rungs,
            Pauses pauses,
            ItemClocks clocks,
            EscalationSettings settings) {
        this.cases = cases;
        this.types = types;
        this.calendars = calendars;
        this.rungs = rungs;
        this.pauses = pauses;
        this.clocks = clocks;
        this.settings = settings;
    }

    /**
     * An item with what surrounds it.
     *
     * @param days of its unit
     * @param plan its signals; none for an item without deadline
     * @param silentUntil when its case is on hold or its lateness accepted; null when it may speak
     */
    record Laid(
            ItemClock item, CaseFile file, CaseType type, WorkDays days, List<Planned> plan, @Nullable Instant silentUntil) {


        String task() {
            return type.stepTitle(item.step());
        }
    }

    /** One item's plan; of items that are worked on together it is the one that was read for all. */
    Laid of(UUID itemId) {
        return Together.once(ItemPlans.class, itemId, () -> of(List.of(clocks.get(itemId))).get(0));
    }

    /** Plans for several items that read cases and calendars once. */
    List<Laid> of(List<ItemClock> items) {
        Map<UUID, WorkDays> known = new HashMap<>();
        List<Laid> all = of(items, unit -> known.computeIfAbsent(unit, calendars::days));
        all.forEach(laid -> Together.know(ItemPlans.class, laid.item().id(), laid));
        return all;
    }

    /** Plans in other calendars than those of the units. */
    List<Laid> of(List<ItemClock> items, Function<UUID, WorkDays> days) {
        Map<UUID, CaseFile> files = cases.byId(items.stream().map(ItemClock::caseId).distinct().toList());
        Map<UUID, Instant> silent = pauses.silentUntil(items.stream().map(ItemPlans::file).toList());
        return items.stream()
                .map(item -> lay(
                        item, files.get(item.caseId()), days.apply(item.unitId()), silent.get(item.id())))
                .toList();
    }

    /** What a pause is asked about; of roles and stand-ins it knows nothing. */
    private static ItemFile file(ItemClock item) {
        return new ItemFile(
                item.id(), item.caseId(), item.step(), item.unitId(), List.of(), item.assigneeId(), null, item.dueAt(),
                item.originalDueAt(), item.cycleFrom(), item.open());
    }

    /** The same item with another due date. */
    Laid with(Laid laid, ItemClock item) {
        return lay(item, laid.file(), laid.days(), laid.silentUntil());
    }

    private Laid lay(ItemClock item, CaseFile file, WorkDays days, @Nullable Instant silentUntil) {
        CaseType type = types.version(file.typeVersion());
        List<Planned> plan = item.dueAt() == null
                ? List.of()
                : SignalPlan.of(
                        rungs.of(type.ladder(), file.tier()), days, settings.morning(), item.cycleFrom(), item.dueAt());
        return new Laid(item, file, type, days, plan, silentUntil);
    }
}
