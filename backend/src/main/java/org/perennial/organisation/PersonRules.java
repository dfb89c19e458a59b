package org.perennial.organisation;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.Violations;
import org.springframework.stereotype.Component;

/** What makes a person's record valid. */
@Component
class PersonRules {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;\"]+@[^\\s@<>,;\"]+");

    private final PersonRepository people;
    private final UnitRepository units;

    PersonRules(PersonRepository people, UnitRepository units) {
        this.people = people;
        this.units = units;
    }

    /** Texts and dates, which need no look at other records. */
    static void checkValues(PersonData data, Violations wrong) {
        wrong.line("/employeeId", data.employeeId(), 50);
        wrong.line("/name", data.name(), 200);
        String email = wrong.line("/email", data.email(), 254);
        wrong.addIf(
                !email.isEmpty() && !EMAIL.matcher(email).matches(), "/email", "email.invalid", "This is not an e-mail address.");
        wrong.day("/startOn", data.startOn());
        wrong.day("/lastWorkingDay", data.lastWorkingDay());
        wrong.addIf(
                data.startOn() != null && data.lastWorkingDay() != null && data.lastWorkingDay().isBefore(data.startOn()),
                "/lastWorkingDay", "date.order", "The last working day lies before the first.");
    }

    /** @param existing null for a person who is new */
    void check(@Nullable PersonEntity existing, PersonData data) {
        Violations wrong = new Violations();
        checkValues(data, wrong);
        UUID id = existing == null ? null : existing.id();
        String employeeId = data.employeeId() == null ? "" : data.employeeId().strip();
        String email = data.email() == null ? "" : data.email();
        wrong.addIf(
                isAnother(people.findByEmployeeId(employeeId), id),
                "/employeeId", "employee-id.taken", "Somebody else has this employee id.");
        wrong.addIf(
                isAnother(people.findByEmailKey(PersonEntity.key(email)), id),
                "/email", "email.taken", "Somebody else has this e-mail address.");
        wrong.addIf(
                data.unitId() == null || units.findById(data.unitId()).isEmpty(),
                "/unitId", "unit.unknown", "There is no such business unit.");
        checkManager(existing, data.managerId(), wrong);
        wrong.throwIfAny();
    }

    /** A manager who left may stay until somebody names another one; only a new manager must work here. */
    private void checkManager(@Nullable PersonEntity existing, @Nullable UUID managerId, Violations wrong) {
        if (managerId == null || (existing != null && Objects.equals(existing.data().managerId(), managerId))) {
            return;
        }
        Optional<PersonEntity> manager = people.findById(managerId);
        if (manager.isEmpty()) {
            wrong.add("/managerId", "manager.unknown", "There is no such person.");
        } else if (manager.get().view().status() == PersonStatus.LEFT) {
            wrong.add("/managerId", "manager.left", "This person does not work here any more.");
        } else if (existing != null && leadsTo(managerId, existing.id())) {
            wrong.add("/managerId", "manager.cycle", "This person is managed by the one you are editing.");
        }
    }

    private boolean leadsTo(UUID from, UUID target) {
        for (UUID at = from; at != null; at = people.managerOf(at).orElse(null)) {
            if (at.equals(target)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAnother(Optional<PersonEntity> found, @Nullable UUID id) {
        return found.isPresent() && !found.get().id().equals(id);
    }
}
