package org.perennial.cases;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Lets a module object to the deletion of a case whose time is over, such as one that an audit pack still shows. */
public interface KeepsCase {

    /**
     * Why these cases must stay, as a sentence for people; a case that may go is left out.
     *
     * @param going cases that are deleted together with them, which is no reason to keep each other
     */
    Map<UUID, String> reasons(Collection<UUID> caseIds, Set<UUID> going);
}
