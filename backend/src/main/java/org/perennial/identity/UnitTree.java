package org.perennial.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.perennial.shared.UnitRef;

/** What identity must know of the business units; the organisation implements it. */
public interface UnitTree {

    /** The unit itself first, then its parent, up to the root; empty for an unknown unit. */
    List<UUID> upwards(UUID unitId);

    /** The unit itself and all below it; empty for an unknown unit. */
    Set<UUID> downwards(UUID unitId);

    /** These units and all below them; unknown ids are left out. */
    Set<UUID> downwards(Collection<UUID> unitIds);

    /** Names of these units; unknown ids are left out. */
    Map<UUID, UnitRef> refs(Collection<UUID> unitIds);

    /** Held until the transaction ends, so that two that change who may do what come one after the other. */
    void lock();

    /** The unit above all others, which is the organisation; empty before set-up. */
    Optional<UnitRef> root();
}
