package org.perennial.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/** When work is due in a unit: by its zone, weekend, public and own holidays. All arithmetic is done in local dates. */
public interface WorkingCalendars {

    /**
     * When something that starts at {@code from} is due (domain.md, section 1, "Clock").
     *
     * @param within {@code 4h} elapsed hours, {@code 14d} calendar days, {@code 5bd} business days; days count from the local day of
     *     {@code from}, which is day zero, and end with the local day: one second before the next local midnight
     * @throws IllegalArgumentException for any other text
     */
    Instant dueAt(UUID unitId, Instant from, String within);

    /** The last second of that local day. */
    Instant endOfDay(UUID unitId, LocalDate day);

    /** Zone that applies in the unit. */
    ZoneId zone(UUID unitId);

    /**
     * The unit's days as they are now.
     *
     * @throws org.perennial.shared.Problem 404 {@code unit.not-found}
     */
    WorkDays days(UUID unitId);

    /** Whether people of the unit work on that day. */
    boolean worksOn(UUID unitId, LocalDate day);
}
