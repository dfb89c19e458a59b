package org.perennial.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of an absence; every value is checked on use.
 *
 * @param from first day away, in the zone of the person's unit
 * @param to last day away
 * @param substituteId who stands in; null leaves it to the head of the unit
 */
public record AbsenceData(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable UUID substituteId) {}
