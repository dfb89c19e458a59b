package org.perennial.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.perennial.shared.UnitRef;

/** The business units, a tree. Checks what is said, not who says it: that is the caller's part. */
public interface Units {

    /** @throws org.perennial.shared.Problem 404 {@code unit.not-found} */
    Unit get(UUID id);

    /** The unit with this code, without case. */
    Optional<Unit> byCode(String code);

    /** Every unit, parents before children, siblings by name. */
    List<Unit> all();

    /** The unit itself first, then its parent, up to the root; empty for an unknown unit. */
    List<UUID> upwards(UUID id);

    /** The unit itself and all below it; empty for an unknown unit. */
    Set<UUID> downwards(UUID id);

    /** Names for these ids; unknown ids are left out. */
    Map<UUID, UnitRef> refs(Collection<UUID> ids);

    /**
     * Adds a unit; only the first may have no parent.
     *
     * @throws org.perennial.shared.Problem 400 {@code validation.failed} with pointers to the wrong values
     */
    Unit create(UnitData data);

    /**
     * Changes a unit.
     *
     * @throws org.perennial.shared.Problem 404 {@code unit.not-found}; 412 {@code version.stale}; 400 {@code validation.failed}, also
     *     when the unit would come to lie below itself
     */
    Unit update(UUID id, long version, UnitData data);
}
