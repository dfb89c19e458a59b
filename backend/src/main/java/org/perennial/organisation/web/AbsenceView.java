package org.perennial.organisation.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.organisation.Absence;
import org.perennial.shared.PersonRef;

/**
 * An absence as shown to colleagues.
 *
 * @param from first day away, in the zone of the person's unit
 * @param to last day away
 * @param substitute who was named; null when nobody was
 * @param enteredBy null when the product itself entered it
 * @param allowedActions some of {@code change}, {@code end}
 */
record AbsenceView(
        UUID id,
        PersonRef person,
        LocalDate from,
        LocalDate to,
        @Nullable PersonRef substitute,
        Absence.State state,
        @Nullable PersonRef enteredBy,
        Instant enteredAt,
        long version,
        List<String> allowedActions) {}
