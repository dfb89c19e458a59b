package org.perennial.organisation;

import java.util.Set;
import java.util.UUID;

/**
 * Zone, weekend or days off changed in these units; published inside the transaction.
 *
 * @param unitId where it was changed
 * @param unitIds every unit concerned, those below included
 */
public record CalendarChanged(UUID unitId, Set<UUID> unitIds) {

    public CalendarChanged {
        unitIds = Set.copyOf(unitIds);
    }
}
