package org.perennial.audittrail;

import java.util.Set;
import java.util.UUID;

/**
 * What somebody may read of the trail.
 *
 * @param units units whose entries they read
 * @param everywhere whether also what belongs to no unit
 * @param cases which cases they may read
 */
record TrailSight(Set<UUID> units, boolean everywhere, CaseSight.Seen cases) {

    /** Whether every case of these units is theirs to read. */
    boolean allCases() {
        return cases.units().containsAll(units);
    }

    boolean sees(CanonicalEntry entry) {
        boolean unit = everywhere || (entry.unitId() != null && units.contains(entry.unitId()));
        return unit
                && (allCases()
                        || entry.caseId() == null
                        || (entry.unitId() != null && cases.units().contains(entry.unitId()))
                        || cases.cases().contains(entry.caseId()));
    }
}
