package org.perennial.escalation;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.perennial.identity.Access;
import org.perennial.identity.Capability;
import org.perennial.identity.CurrentPerson;
import org.perennial.identity.Roles;
import org.perennial.organisation.Absences;
import org.perennial.organisation.People;
import org.perennial.organisation.Units;
import org.perennial.shared.PersonRef;
import org.perennial.shared.Problem;
import org.springframework.stereotype.Component;

/**
 * Who decides about other people's time: heads of the unit and of the units above, the ISMS manager, top management; never
 * about work of one's own (backend/docs/adr/who-decides-about-time.md).
 */
@Component
class Deciders {

    /** Asked in this order: all heads from the unit up, then the ISMS managers, then top management. */
    private static final List<String> ORDER = List.of("bu_head", "isms", "mgmt");

    private final Roles roles;
    private final Units units;
    private final People people;
    private final Access access;
    private final CurrentPerson current;
    private final Absences absences;
    private final Clock clock;

    Deciders(
            Roles roles,
            Units units,
            People people,
            Access access,
            CurrentPerson current,
            Absences absences,
            Clock clock) {
        this.roles = roles;
        this.units = units;
        this.people = people;
        this.access = access;
        this.current = current;
        this.absences = absences;
        this.clock = clock;
    }

    /**
     * Who is asked to decide.
     *
     * @param principal {@code R:<role>@<unit>}; who joins or leaves the role sees the right list at once
     * @param people its holders now, those concerned left out
     */
    record Asked(String principal, Set<UUID> people) {}

    /**
     * The first in order of whom somebody is not away; where all are away, the first in order.
     *
     * @throws Problem 409 {@code decision.nobody} where the organisation has nobody for it
     */
    Asked nearest(UUID unitId, Set<UUID> concerned) {
        List<Asked> line = line(unitId, concerned);
        if (line.isEmpty()) {
            throw nobody();
        }
        Set<UUID> away = absences
                .awayAmong(line.stream().flatMap(asked -> asked.people().stream()).toList(), clock.instant())
                .keySet();
        return line.stream()
                .filter(asked -> !away.containsAll(asked.people()))
                .findFirst()
                .orElse(line.get(0));
    }

    private List<Asked> line(UUID unitId, Set<UUID> concerned) {
        List<UUID> upwards = units.upwards(unitId);
        return ORDER.stream()
                .flatMap(role -> upwards.stream()
                        .map(unit -> new Asked("R:" + role + "@" + unit, holders(role, unit, concerned))))
                .filter(asked -> !asked.people().isEmpty())
                .toList();
    }

    private static Problem nobody() {
        return Problem.conflict(
                "decision.nobody",
                "Nobody else may decide this: the unit and those above have no other head, ISMS manager or top management.");
    }

    /** As what the current person is asked to decide. */
    Set<String> mine() {
        return roles.assignmentsOf(current.id()).stream()
                .filter(held -> ORDER.contains(held.role()))
                .map(held -> "R:" + held.role() + "@" + held.unitId())
                .collect(Collectors.toSet());
    }

    /** Whether the current person decides in that unit about the work of these people. */
    boolean may(UUID unitId, Set<UUID> concerned) {
        return !concerned.contains(current.id()) && access.may(Capability.DECIDE_TIME, unitId);
    }

    /**
     * @param code of the refusal for whom it concerns; everybody else who may not gets {@code decision.not-yours}
     * @throws Problem 403 naming who may
     */
    void require(UUID unitId, Set<UUID> concerned, String code) {
        if (concerned.contains(current.id())) {
            throw Problem.forbidden(code, "Nobody decides about their own time; somebody else must.", who(unitId, concerned));
        }
        if (!access.may(Capability.DECIDE_TIME, unitId)) {
            throw Problem.forbidden(
                    "decision.not-yours",
                    "The head of the unit or of a unit above, the ISMS manager and top management decide this.",
                    who(unitId, concerned));
        }
    }

    List<PersonRef> who(UUID unitId, Collection<UUID> concerned) {
        Set<UUID> found = new LinkedHashSet<>();
        for (String role : ORDER) {
            units.upwards(unitId).forEach(unit -> found.addAll(holders(role, unit, Set.copyOf(concerned))));
        }
        return List.copyOf(people.refs(found).values());
    }

    private Set<UUID> holders(String role, UUID unit, Set<UUID> concerned) {
        Set<UUID> holders = new LinkedHashSet<>(roles.holdersAt(role, unit));
        holders.removeAll(concerned);
        return holders;
    }
}
