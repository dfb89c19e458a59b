package org.perennial.organisation;

import java.util.Map;
import java.util.UUID;

/** Calendars as they are, and as they would be after a change; nothing is saved. */
public interface CalendarDrafts {

    /**
     * The days of that unit and of all below it, by unit.
     *
     * @throws org.perennial.shared.Problem 404 {@code unit.not-found}
     */
    Map<UUID, WorkDays> now(UUID unitId);

    /**
     * The same after the change.
     *
     * @throws org.perennial.shared.Problem 404 {@code unit.not-found}; 400 {@code validation.failed} with {@code zone.unknown},
     *     {@code country.unknown}, {@code weekend.whole-week} or {@code year.other}
     */
    Map<UUID, WorkDays> after(UUID unitId, CalendarDraft draft);
}
