package org.perennial.escalation;

import java.time.Instant;
import java.util.Optional;
import org.perennial.escalation.ItemPlans.Laid;

/** Where a due date lies in another calendar than the one it was computed with. */
final class CalendarDates {

    private CalendarDates() {}

    /**
     * The due date the case type's table gives in the calendar of the plan; empty where it is the present one. Dates somebody moved or
     * set outside stay, elapsed hours know no calendar, and nothing is made late by a changed calendar.
     */
    static Optional<Instant> moved(Laid laid, Instant now) {
        Instant due = laid.item().dueAt();
        if (due == null || laid.item().dueFixed() || laid.type().externalDue().contains(laid.item().step())) {
            return Optional.empty();
        }
        return laid.type()
                .within(laid.item().step(), laid.file().grade(), laid.file().tier())
                .filter(within -> within.endsWith("d"))
                .map(within -> laid.days().dueAt(laid.item().createdAt(), within))
                .filter(moved -> !moved.equals(due) && (moved.isAfter(due) || moved.isAfter(now)));
    }
}
