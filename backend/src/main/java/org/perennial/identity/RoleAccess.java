package org.perennial.identity;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.Problem;
import org.springframework.stereotype.Component;

@Component
class RoleAccess implements Access {

    private final CurrentPerson me;
    private final Roles roles;

    RoleAccess(CurrentPerson me, Roles roles) {
        this.me = me;
        this.roles = roles;
    }

    @Override
    public boolean may(Capability capability, @Nullable UUID unitId) {
        Set<UUID> units = units(capability);
        return unitId == null ? !units.isEmpty() : units.contains(unitId);
    }

    @Override
    public void require(Capability capability, @Nullable UUID unitId) {
        me.id();
        if (!may(capability, unitId)) {
            throw Problem.forbidden(
                    "capability.missing",
                    "To " + capability.words() + (unitId == null ? "" : " in this unit") + " you need one of the roles "
                            + String.join(", ", capability.roleKeys().stream().sorted().toList()) + ".");
        }
    }

    @Override
    public Set<UUID> units(Capability capability) {
        return CurrentGuest.is()
                ? Set.of()
                : me.find().map(person -> roles.unitsOf(person, capability.roleKeys())).orElse(Set.of());
    }
}
