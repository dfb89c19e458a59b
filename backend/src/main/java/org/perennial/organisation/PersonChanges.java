package org.perennial.organisation;

import org.jspecify.annotations.Nullable;
import org.perennial.identity.Accounts;
import org.perennial.identity.Roles;
import org.perennial.shared.AuditableEvent;
import org.perennial.shared.Changes;
import org.perennial.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes checked changes of people, with what follows from them: who leaves loses account and roles. */
@Component
class PersonChanges {

    private final PersonRepository people;
    private final Accounts accounts;
    private final Roles roles;
    private final AbsencePlaces absences;
    private final ApplicationEventPublisher events;

    PersonChanges(
            PersonRepository people,
            Accounts accounts,
            Roles roles,
            AbsencePlaces absences,
            ApplicationEventPublisher events) {
        this.people = people;
        this.accounts = accounts;
        this.roles = roles;
        this.absences = absences;
        this.events = events;
    }

    PersonEntity add(PersonData data) {
        PersonEntity person = people.save(new PersonEntity(data));
        publish("person.created", person, compare(null, person.data()));
        return person;
    }

    /**
     * Whether anything was different.
     *
     * @throws Problem 409 {@code person.erased}
     */
    boolean apply(PersonEntity person, PersonData data) {
        requireNamed(person);
        PersonData before = person.data();
        boolean leaves = before.status() != PersonStatus.LEFT && data.status() == PersonStatus.LEFT;
        if (leaves) {
            roles.endAll(person.id());
            accounts.disable(person.id());
        }
        person.change(data);
        if (before.status() == PersonStatus.LEFT && person.data().status() == PersonStatus.ACTIVE) {
            accounts.enable(person.id());
        }
        Changes changes = compare(before, person.data());
        if (!changes.none()) {
            people.save(person);
            if (!before.unitId().equals(person.data().unitId())) {
                absences.personMoved(person.id());
            }
            publish(leaves ? "person.left" : "person.changed", person, changes);
            if (leaves) {
                events.publishEvent(new PersonLeft(person.id()));
            }
        }
        return !changes.none();
    }

    /** @throws Problem 409 {@code person.erased} */
    static void requireNamed(PersonEntity person) {
        if (person.erased()) {
            throw Problem.conflict("person.erased", "This person was erased. Somebody who comes back is a new person.");
        }
    }

    private void publish(String action, PersonEntity person, Changes changes) {
        PersonData data = person.data();
        events.publishEvent(
                AuditableEvent.of(action, "person", person.id(), data.name(), data.unitId(), changes.payload()));
    }

    private static Changes compare(@Nullable PersonData before, PersonData after) {
        return new Changes()
                .compare("employeeId", before == null ? null : before.employeeId(), after.employeeId())
                .compare("name", before == null ? null : before.name(), after.name())
                .compare("email", before == null ? null : before.email(), after.email())
                .compare("unitId", before == null ? null : before.unitId(), after.unitId())
                .compare("managerId", before == null ? null : before.managerId(), after.managerId())
                .compare("startOn", before == null ? null : before.startOn(), after.startOn())
                .compare("lastWorkingDay", before == null ? null : before.lastWorkingDay(), after.lastWorkingDay())
                .compare("status", before == null ? null : before.status(), after.status());
    }
}
