package org.perennial.organisation.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.perennial.identity.Access;
import org.perennial.identity.Accounts;
import org.perennial.identity.Capability;
import org.perennial.identity.RoleAssignment;
import org.perennial.identity.RoleAssignmentView;
import org.perennial.identity.Roles;
import org.perennial.organisation.Absence;
import org.perennial.organisation.Absences;
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
    private final Absences absences;
    private final AbsenceGate gate;
    private final Access access;
    private final Clock clock;

    PersonViews(
            People people,
            Units units,
            Roles roles,
            Accounts accounts,
            Absences absences,
            AbsenceGate gate,
            Access access,
            Clock clock) {
        this.people = people;
        this.units = units;
        this.roles = roles;
        this.accounts = accounts;
        this.absences = absences;
        this.gate = gate;
        this.access = access;
        this.clock = clock;
    }

    PersonView of(Person person) {
        return of(List.of(person)).get(0);
    }

    List<PersonView> of(List<Person> page) {
        List<UUID> ids = page.stream().map(Person::id).toList();
        Map<UUID, List<RoleAssignment>> held = ids.isEmpty() ? Map.of() : roles.assignmentsOf(ids);
        Map<UUID, Absence> away = absences.awayAmong(ids, clock.instant());
        Shown shown = new Shown(
                people.refs(named(page, away.values())),
                units.refs(unitsOf(page, held.values())),
                held,
                away,
                accounts.logins(ids),
                access.units(Capability.MANAGE_ORGANISATION),
                access.units(Capability.MANAGE_ROLES));
        return page.stream().map(person -> shown.view(person, gate.open(person))).toList();
    }

    private static List<UUID> named(List<Person> page, Collection<Absence> away) {
        return Stream.concat(page.stream().map(Person::managerId), away.stream().map(Absence::substituteId))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static List<UUID> unitsOf(List<Person> page, Collection<List<RoleAssignment>> held) {
        return Stream.concat(
                        page.stream().map(Person::unitId),
                        held.stream().map(RoleAssignmentView::unitsOf).flatMap(List::stream))
                .distinct()
                .toList();
    }

    private record Shown(
            Map<UUID, PersonRef> names,
            Map<UUID, UnitRef> units,
            Map<UUID, List<RoleAssignment>> roles,
            Map<UUID, Absence> absences,
            Map<UUID, String> logins,
            Set<UUID> managed,
            Set<UUID> rolesManaged) {

        PersonView view(Person person, boolean absenceMine) {
            boolean mine = managed.contains(person.unitId());
            return new PersonView(
                    person.id(),
                    person.employeeId(),
                    person.name(),
                    person.email(),
                    person.status(),
                    units.getOrDefault(person.unitId(), new UnitRef(person.unitId(), "")),
                    person.managerId() == null ? null : names.get(person.managerId()),
                    person.startOn(),
                    person.lastWorkingDay(),
                    mine ? logins.get(person.id()) : null,
                    RoleAssignmentView.of(roles.getOrDefault(person.id(), List.of()), units),
                    away(absences.get(person.id())),
                    person.version(),
                    actions(person, mine, absenceMine));
        }

        private PersonView.@Nullable Away away(@Nullable Absence absence) {
            return absence == null
                    ? null
                    : new PersonView.Away(
                            absence.from(), absence.to(), absence.substituteId() == null ? null : names.get(absence.substituteId()));
        }

        private List<String> actions(Person person, boolean mine, boolean absenceMine) {
            List<String> actions = new ArrayList<>();
            boolean works = person.status() == PersonStatus.ACTIVE;
            if (mine) {
                actions.add("edit");
            }
            if (works && !rolesManaged.isEmpty()) {
                actions.add("assignRole");
            }
            if (absenceMine) {
                actions.add("enterAbsence");
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
