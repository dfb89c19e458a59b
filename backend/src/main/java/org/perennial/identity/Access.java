package org.perennial.identity;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the current person may do, by the roles they hold. Nobody signed in may do nothing. */
public interface Access {

    /** Whether the current person has the capability in the unit; anywhere when the unit is null. */
    boolean may(Capability capability, @Nullable UUID unitId);

    /**
     * Insists on {@link #may}.
     *
     * @throws org.perennial.shared.Problem 401 {@code sign-in.required}; 403 {@code capability.missing} naming what is missing
     */
    void require(Capability capability, @Nullable UUID unitId);

    /** Every unit in which the current person has the capability, subtrees included; empty for nobody. */
    Set<UUID> units(Capability capability);
}
