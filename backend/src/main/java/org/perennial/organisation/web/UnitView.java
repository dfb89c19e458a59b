package org.perennial.organisation.web;

import java.time.DayOfWeek;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.PersonRef;

/**
 * A business unit with what applies in it and what is set in it.
 *
 * @param countryName whose public holidays apply, such as "Germany · Bavaria"
 * @param ownZone null when inherited, like ownCountry and ownWeekend
 */
record UnitView(
        UUID id,
        String code,
        String name,
        @Nullable UUID parentId,
        @Nullable PersonRef head,
        @Nullable PersonRef deputy,
        String zone,
        @Nullable String ownZone,
        @Nullable String country,
        @Nullable String ownCountry,
        @Nullable String countryName,
        List<DayOfWeek> weekend,
        @Nullable List<DayOfWeek> ownWeekend,
        boolean inScope,
        long version,
        List<String> allowedActions) {

    /** Days in the order of the week. */
    static @Nullable List<DayOfWeek> days(@Nullable Collection<DayOfWeek> days) {
        return days == null ? null : days.stream().sorted().toList();
    }
}
