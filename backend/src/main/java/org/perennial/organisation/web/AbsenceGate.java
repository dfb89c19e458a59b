package org.perennial.organisation.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.identity.Access;
import org.perennial.identity.Capability;
import org.perennial.identity.CurrentPerson;
import org.perennial.organisation.People;
import org.perennial.organisation.Person;
import org.perennial.organisation.PersonStatus;
import org.perennial.shared.Problem;
import org.springframework.stereotype.Component;

/** Who may enter an absence: the person, their manager, and who manages people in the unit. */
@Component
class AbsenceGate {

    private final People people;
    private final Access access;
    private final CurrentPerson current;

    AbsenceGate(People people, Access access, CurrentPerson current) {
        this.people = people;
        this.access = access;
        this.current = current;
    }

    boolean open(Person person) {
        return person.status() == PersonStatus.ACTIVE && (concerned(person) || access.may(Capability.MANAGE_ORGANISATION, person.unitId()));
    }

    /**
     * Insists on it. Who only manages the organisation may not name themselves: that would hand business decisions to an
     * administrator (domain.md 1).
     *
     * @throws Problem 403 {@code absence.refused} or {@code substitute.oneself-named}; 404 {@code person.not-found}
     */
    void require(UUID personId, @Nullable UUID substituteId) {
        Person person = people.get(personId);
        if (concerned(person)) {
            return;
        }
        if (!access.may(Capability.MANAGE_ORGANISATION, person.unitId())) {
            throw Problem.forbidden("absence.refused", "The person, their manager and the unit's administrator enter absences.");
        }
        if (current.id().equals(substituteId)) {
            throw Problem.forbidden(
                    "substitute.oneself-named", "An administrator does not name themselves as substitute. Choose somebody else.");
        }
    }

    private boolean concerned(Person person) {
        UUID me = current.id();
        return me.equals(person.id()) || me.equals(person.managerId());
    }
}
