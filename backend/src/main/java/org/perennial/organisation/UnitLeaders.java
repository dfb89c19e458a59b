package org.perennial.organisation;

import java.util.Collection;
import java.util.UUID;
import org.perennial.identity.Responsibilities;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Heads and deputies answer for their unit. */
@Component
class UnitLeaders implements Responsibilities {

    private final UnitRepository units;

    UnitLeaders(UnitRepository units) {
        this.units = units;
    }

    @Override
    @Transactional(readOnly = true)
    public Collection<UUID> unitsOf(UUID personId) {
        return units.ledBy(personId);
    }
}
