package org.perennial.organisation.web;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.organisation.UnitData;

/** What a client says of a unit. Null zone, country and weekend are inherited; a missing inScope means yes. */
record UnitBody(
        @Nullable String code,
        @Nullable String name,
        @Nullable UUID parentId,
        @Nullable UUID headId,
        @Nullable UUID deputyId,
        @Nullable String zone,
        @Nullable String country,
        @Nullable List<DayOfWeek> weekend,
        @Nullable Boolean inScope) {

    UnitData data() {
        return new UnitData(
                code == null ? "" : code,
                name == null ? "" : name,
                parentId,
                headId,
                deputyId,
                blankToNull(zone),
                blankToNull(country),
                days(),
                inScope == null || inScope);
    }

    private @Nullable Set<DayOfWeek> days() {
        if (weekend == null) {
            return null;
        }
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        days.addAll(weekend);
        return days;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
