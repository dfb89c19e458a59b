package org.perennial.escalation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.UnitRef;

/**
 * What a changed calendar would do to open work. The counts are of all work, so that who answers for the calendar knows what it
 * does; tasks are named only to those who may read their cases.
 *
 * @param items open tasks with a deadline in the unit and below
 * @param dueMoves how many of them would be due at another time
 * @param signalMoves how many would be reminded or escalated next at another time
 * @param rows the first of those that move and the caller may read, the soonest due first
 * @param more how many more move, named or not
 */
public record CalendarPreview(long items, long dueMoves, long signalMoves, List<Row> rows, long more) {

    /**
     * A task that would move.
     *
     * @param due where its deadline stays: both the same
     * @param signal both null where nothing is to come
     */
    public record Row(UUID itemId, UUID caseId, String caseNumber, String task, UnitRef unit, Move due, Move signal) {}

    /** From when to when. */
    public record Move(@Nullable Instant from, @Nullable Instant to) {}
}
