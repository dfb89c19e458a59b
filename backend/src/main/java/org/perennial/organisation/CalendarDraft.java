package org.perennial.organisation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A change of a unit's calendar that is not made yet.
 *
 * @param settings null when they stay
 * @param daysOff null when they stay
 */
public record CalendarDraft(@Nullable Settings settings, @Nullable DaysOff daysOff) {

    /** What is set in the unit itself; null is inherited from the unit above. */
    public record Settings(@Nullable String zone, @Nullable String country, @Nullable Set<DayOfWeek> weekend) {}

    /**
     * The unit's own days off of one year.
     *
     * @param names name by day, all within the year
     */
    public record DaysOff(int year, Map<LocalDate, String> names) {}
}
