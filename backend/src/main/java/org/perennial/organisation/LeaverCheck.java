package org.perennial.organisation;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.perennial.identity.Administrators;
import org.perennial.identity.Role;
import org.perennial.identity.RoleAssignment;
import org.perennial.identity.Roles;
import org.perennial.identity.UnitTree;
import org.perennial.organisation.PeopleImportPlan.PlannedPerson;
import org.perennial.shared.UnitRef;
import org.springframework.stereotype.Component;

/** What stands against letting people of an imported file leave: roles the caller may not end, and the last administrator. */
@Component
class LeaverCheck {

    private static final int PORTION = 1_000;

    private final Roles roles;
    private final Administrators administrators;
    private final UnitTree units;

    LeaverCheck(Roles roles, Administrators administrators, UnitTree units) {
        this.roles = roles;
        this.administrators = administrators;
        this.units = units;
    }

    /** @param mine units in which the caller may end roles */
    void check(Collection<PlannedPerson> planned, Set<UUID> mine, Findings findings) {
        Map<UUID, Integer> leavers = new LinkedHashMap<>();
        for (PlannedPerson person : planned) {
            PersonEntity known = person.existing();
            boolean leaves = known != null
                    && (person.data().status() == PersonStatus.LEFT
                            || !Objects.equals(known.data().lastWorkingDay(), person.data().lastWorkingDay()));
            if (leaves && known.data().status() == PersonStatus.ACTIVE) {
                leavers.put(known.id(), person.row().number());
            }
        }
        if (leavers.isEmpty()) {
            return;
        }
        Map<UUID, List<RoleAssignment>> held = held(List.copyOf(leavers.keySet()));
        UUID root = units.root().map(UnitRef::id).orElse(null);
        Set<UUID> gone = new HashSet<>();
        leavers.forEach((person, row) -> {
            List<RoleAssignment> theirs = held.getOrDefault(person, List.of());
            if (!theirs.stream().allMatch(role -> mine.contains(role.unitId()))) {
                findings.add(row, "status", "role.not-yours", "This person holds roles in business units that you do not administer.");
            }
            gone.add(person);
            boolean administersAll = theirs.stream()
                    .anyMatch(role -> role.role().equals(Role.ADMIN.key()) && role.unitId().equals(root));
            if (administersAll && !administrators.anyBut(gone, List.of(root))) {
                findings.add(row, "status", "role.last-administrator", "This is the last administrator of the organisation. Name another one first.");
            }
        });
    }

    /** In portions: a file may hold more people than a database takes parameters. */
    private Map<UUID, List<RoleAssignment>> held(List<UUID> people) {
        Map<UUID, List<RoleAssignment>> held = new HashMap<>();
        for (int from = 0; from < people.size(); from += PORTION) {
            held.putAll(roles.assignmentsOf(people.subList(from, Math.min(people.size(), from + PORTION))));
        }
        return held;
    }
}
