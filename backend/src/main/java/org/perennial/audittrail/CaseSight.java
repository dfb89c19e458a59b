package org.perennial.audittrail;

import java.util.Set;
import java.util.UUID;

/** Says which cases somebody may read, so that the trail tells nobody of a case that does not exist for them. */
public interface CaseSight {

    /** What that person sees of cases now. */
    Seen seenBy(UUID personId);

    /**
     * All cases of these units, and these.
     *
     * @param units units whose cases the person reads by role
     * @param cases cases the person has or had a part in
     */
    record Seen(Set<UUID> units, Set<UUID> cases) {}
}
