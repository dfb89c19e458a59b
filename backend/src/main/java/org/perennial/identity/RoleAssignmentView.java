package org.perennial.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.UnitRef;

/** A {@link RoleAssignment} as it is shown, with the unit's name. */
public record RoleAssignmentView(UUID id, String role, UnitRef unit, Instant from, @Nullable Instant to) {

    /** @param units the units of the assignments, see {@link #unitsOf} */
    public static List<RoleAssignmentView> of(Collection<RoleAssignment> assignments, Map<UUID, UnitRef> units) {
        return assignments.stream()
                .map(given -> new RoleAssignmentView(
                        given.id(), given.role(), units.getOrDefault(given.unitId(), new UnitRef(given.unitId(), "")), given.from(), given.to()))
                .toList();
    }

    /** The units whose names {@link #of} needs. */
    public static List<UUID> unitsOf(Collection<RoleAssignment> assignments) {
        return assignments.stream().map(RoleAssignment::unitId).distinct().toList();
    }
}
