package org.perennial.organisation.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.perennial.identity.Access;
import org.perennial.identity.Accounts;
import org.perennial.identity.Capability;
import org.perennial.identity.RoleAssignment;
import org.perennial.identity.RoleAssignmentView;
import org.perennial.identity.Roles;
import org.perennial.organisation.People;
import org.perennial.organisation.Person;
import org.perennial.organisation.PersonStatus;
import org.perennial.organisation.Units;
import org.perennial.shared.PersonRef;
import org.perennial.shared.UnitRef;
import org.springframework.stereotype.Component;

/** Puts together what a page of people needs, with a fixed number of queries. */
@Component
class PersonViews {

    private final People people;
    private final Units units;
    private final Roles roles;
    private final Accounts accounts;
    private final Access access;

    PersonViews(People people, Units units, Roles roles, Accounts accounts, Access access) {
        this.people = people;
        this.units = units;
        this.roles = roles;
        this.accounts = accounts;
        this.access = access;
    }

    PersonView of(Person person) {
        return of(List.of(person)).get(0);
    }

    List<PersonView> of(List<Person> page) {
        List<UUID> ids = page.stream().map(Person::id).toList();
        Map<UUID, List<RoleAssignment>> held = ids.isEmpty() ? Map.of() : roles.assignmentsOf(ids);
        Shown shown = new Shown(
                people.refs(page.stream().map(Person::managerId).filter(Objects::nonNull).toList()),
                units.refs(unitsOf(page, held.values())),
                held,
                accounts.logins(ids),
                access.units(Capability.MANAGE_ORGANISATION),
                access.units(Capability.MANAGE_ROLES));
        return page.stream().map(shown::view).toList();
    }

    private static List<UUID> unitsOf(List<Person> page, Collection<List<RoleAssignment>> held) {
        return Stream.concat(
                        page.stream().map(Person::unitId),
                        held.stream().map(RoleAssignmentView::unitsOf).flatMap(List::stream))
                .distinct()
                .toList();
    }

    private record Shown(
            Map<UUID, PersonRef> managers,
            Map<UUID, UnitRef> units,
            Map<UUID, List<RoleAssignment>> roles,
            Map<UUID, String> logins,
            Set<UUID> managed,
            Set<UUID> rolesManaged) {

        PersonView view(Person person) {
            boolean mine = managed.contains(person.unitId());
            return new PersonView(
                    person.id(),
                    person.employeeId(),
                    person.name(),
                    person.email(),
                    person.status(),
                    units.getOrDefault(person.unitId(), new UnitRef(person.unitId(), "")),
                    person.managerId() == null ? null : managers.get(person.managerId()),
                    person.startOn(),
                    person.lastWorkingDay(),
                    mine ? logins.get(person.id()) : null,
                    RoleAssignmentView.of(roles.getOrDefault(person.id(), List.of()), units),
                    person.version(),
                    actions(person, mine));
        }

        private List<String> actions(Person person, boolean mine) {
            List<String> actions = new ArrayList<>();
            boolean works = person.status() == PersonStatus.ACTIVE;
            if (mine) {
                actions.add("edit");
            }
            if (works && !rolesManaged.isEmpty()) {
                actions.add("assignRole");
            }
            boolean allRolesMine = roles.getOrDefault(person.id(), List.of()).stream()
                    .allMatch(held -> managed.contains(held.unitId()));
            if (works && mine && allRolesMine) {
                actions.add("setAccount");
            }
            return actions;
        }
    }
}
