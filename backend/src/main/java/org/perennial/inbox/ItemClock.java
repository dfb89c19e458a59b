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
        @Nullable Instant nextSignalAt,
        int level,
        boolean open) {}
