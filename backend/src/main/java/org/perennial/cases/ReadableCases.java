package org.perennial.cases;

import java.util.Set;
import java.util.UUID;

/**
 * Which cases somebody may read, for conditions in the queries of other modules: all of these units, and these.
 *
 * @param units units whose cases the person reads by role
 * @param cases cases the person has or had a part in
 */
public record ReadableCases(Set<UUID> units, Set<UUID> cases) {}
