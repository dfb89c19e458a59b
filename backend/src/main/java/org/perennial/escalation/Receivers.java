package org.perennial.escalation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.perennial.escalation.ItemPlans.Laid;
import org.perennial.identity.Roles;
import org.perennial.inbox.ItemClocks;
import org.perennial.organisation.Unit;
import org.perennial.organisation.Units;
import org.springframework.stereotype.Component;

/** Who receives a signal now. Whoever is away, has left or is the late person is no receiver of a level (domain.md 1, "Clock"). */
@Component
class Receivers {

    private static final String HEAD = "bu_head";
    private static final String ISMS = "isms";
    private static final String MANAGEMENT = "mgmt";

    private final ItemClocks clocks;
    private final Units units;
    private final Roles roles;
    private final Availability availability;

    Receivers(ItemClocks clocks, Units units, Roles roles, Availability availability) {
        this.clocks = clocks;
        this.units = units;
        this.roles = roles;
        this.availability = availability;
    }

    /** Empty when nobody who is meant can act: then the next level comes at once. */
    Set<UUID> of(Receiver receiver, Laid laid, Instant now) {
        Set<UUID> doers = clocks.doers(laid.item().id());
        return switch (receiver) {
            case DOERS -> doers;
            case DOERS_AND_OWNER -> availability.available(withOwner(doers, laid), now);
            case UNIT_HEAD -> others(heads(laid.item().unitId()), doers, now);
            case ISMS_MANAGER -> upwards(ISMS, laid.item().unitId(), doers, now);
            case TOP_MANAGEMENT -> upwards(MANAGEMENT, laid.item().unitId(), doers, now);
        };
    }

    /** Everybody who holds top management over the unit, away or not: above them is nobody. */
    Set<UUID> last(UUID unitId) {
        return new LinkedHashSet<>(units.upwards(unitId).stream()
                .flatMap(unit -> roles.holdersAt(MANAGEMENT, unit).stream())
                .toList());
    }

    /** Who may take the item over beside the head, from the second level on. */
    Set<UUID> deputy(UUID unitId, Instant now) {
        UUID deputy = units.get(unitId).deputyId();
        return deputy == null ? Set.of() : availability.available(List.of(deputy), now);
    }

    private Set<UUID> upwards(String role, UUID unitId, Set<UUID> late, Instant now) {
        return units.upwards(unitId).stream()
                .map(unit -> others(roles.holdersAt(role, unit), late, now))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(Set.of());
    }

    private Set<UUID> others(Collection<UUID> people, Set<UUID> late, Instant now) {
        List<UUID> meant = new ArrayList<>(people);
        meant.removeAll(late);
        return availability.available(meant, now);
    }

    private List<UUID> heads(UUID unitId) {
        Unit unit = units.get(unitId);
        return unit.headId() != null ? List.of(unit.headId()) : roles.holdersAt(HEAD, unitId);
    }

    private static Set<UUID> withOwner(Set<UUID> doers, Laid laid) {
        Set<UUID> people = new HashSet<>(doers);
        if (laid.file().ownerId() != null) {
            people.add(laid.file().ownerId());
        }
        return people;
    }
}
