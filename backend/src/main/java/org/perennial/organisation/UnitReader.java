package org.perennial.organisation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.perennial.identity.UnitTree;
import org.perennial.shared.Together;
import org.perennial.shared.UnitRef;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the tree of units. */
@Component
@Transactional(readOnly = true)
class UnitReader implements UnitTree {

    private final UnitRepository units;

    UnitReader(UnitRepository units) {
        this.units = units;
    }

    UnitForest forest() {
        return Together.once(UnitReader.class, "forest", () -> new UnitForest(units.allByName()));
    }

    @Override
    public List<UUID> upwards(UUID unitId) {
        return forest().upwards(unitId);
    }

    @Override
    public Set<UUID> downwards(UUID unitId) {
        return forest().downwards(unitId);
    }

    @Override
    public Set<UUID> downwards(Collection<UUID> unitIds) {
        if (unitIds.isEmpty()) {
            return Set.of();
        }
        UnitForest forest = forest();
        return unitIds.stream().flatMap(id -> forest.downwards(id).stream()).collect(Collectors.toSet());
    }

    @Override
    public Map<UUID, UnitRef> refs(Collection<UUID> unitIds) {
        if (unitIds.isEmpty()) {
            return Map.of();
        }
        UnitForest forest = forest();
        Map<UUID, UnitRef> refs = new HashMap<>();
        unitIds.stream().filter(forest::has).forEach(id -> refs.put(id, new UnitRef(id, forest.name(id))));
        return refs;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock() {
        units.lockRoot();
    }

    @Override
    public Optional<UnitRef> root() {
        UnitForest forest = forest();
        return forest.root().map(id -> new UnitRef(id, forest.name(id)));
    }
}
