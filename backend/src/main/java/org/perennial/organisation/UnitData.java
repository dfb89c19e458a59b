package org.perennial.organisation;

import java.time.DayOfWeek;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of a business unit; null zone, country and weekend are inherited from the parent.
 *
 * @param weekend days off; empty means that work goes on every day
 */
public record UnitData(
        String code,
        String name,
        @Nullable UUID parentId,
        @Nullable UUID headId,
        @Nullable UUID deputyId,
        @Nullable String zone,
        @Nullable String country,
        @Nullable Set<DayOfWeek> weekend,
        boolean inScope) {

    /** A unit in scope that inherits its calendar. */
    public static UnitData of(String code, String name, UUID parentId) {
        return new UnitData(code, name, parentId, null, null, null, null, null, true);
    }
}
