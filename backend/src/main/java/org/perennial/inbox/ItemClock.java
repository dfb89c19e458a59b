package org.perennial.inbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item as its clock sees it. Instants are those of the business clock.
 *
 * @param detail what tells it from others of its step; null when nothing does
 * @param assigneeId who has it; null while it is offered to several
 * @param dueAt null when the step has no deadline: then there are no signals either
 * @param originalDueAt when it was due at first, whatever was granted since; null like {@code dueAt}
 * @param cycle counts how often the due date was moved away from lateness; signals are counted anew in each
 * @param cycleFrom when the cycle began: when the item was opened, or its due date moved
 * @param createdAt when it was opened, from which its time is counted
 * @param dueFixed whether somebody moved the due date, so that no calendar moves it
 * @param calendarChanged whether its calendar changed since its due date was last looked at
 * @param nextSignalAt when the sweep looks at it next; null when nothing is to come
 * @param level 0 in time, 1 to 4 by how far lateness has climbed
 */
public record ItemClock(
        UUID id,
        UUID caseId,
        UUID unitId,
        String step,
        @Nullable String detail,
        @Nullable UUID assigneeId,
        @Nullable Instant dueAt,
        @Nullable Instant originalDueAt,
        int cycle,
        Instant cycleFrom,
        Instant createdAt,
        boolean dueFixed,
        boolean calendarChanged,
        @Nullable Instant nextSignalAt,
        int level,
        boolean open) {

    /** The item as it would be with that due date; no longer late, it begins a new cycle. */
    public ItemClock due(Instant newDue, Instant now) {
        boolean anew = dueAt != null && !dueAt.isAfter(now) && newDue.isAfter(now);
        return new ItemClock(
                id, caseId, unitId, step, detail, assigneeId, newDue, originalDueAt, anew ? cycle + 1 : cycle, anew ? now : cycleFrom,
                createdAt, dueFixed, calendarChanged, nextSignalAt, anew ? 0 : level, open);
    }
}
