package org.perennial.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.identity.PersonDirectory;
import org.perennial.shared.Problem;
import org.perennial.shared.Violations;
import org.springframework.stereotype.Component;

/** What makes an absence valid. */
@Component
class AbsenceRules {

    private static final int LONGEST_YEARS = 2;
    private static final UUID NONE = new UUID(0, 0);

    private final AbsenceRepository absences;
    private final PersonDirectory people;

    AbsenceRules(AbsenceRepository absences, PersonDirectory people) {
        this.absences = absences;
        this.people = people;
    }

    /**
     * @param existing null for an absence that is new
     * @param today in the zone of the person's unit
     */
    void check(UUID personId, @Nullable Absence existing, AbsenceData data, LocalDate today) {
        if (!people.active(personId)) {
            throw Problem.conflict("person.left", "This person does not work here any more.");
        }
        Violations wrong = new Violations();
        LocalDate from = data.from();
        LocalDate to = data.to();
        wrong.addIf(from == null, "/from", "required", "Choose the first day away.");
        wrong.addIf(to == null, "/to", "required", "Choose the last day away.");
        if (from != null && to != null) {
            checkDays(personId, existing, from, to, today, wrong);
        }
        checkSubstitute(personId, data.substituteId(), wrong);
        wrong.throwIfAny();
    }

    private void checkDays(
            UUID personId, @Nullable Absence existing, LocalDate from, LocalDate to, LocalDate today, Violations wrong) {
        boolean begun = existing != null && existing.state() == Absence.State.RUNNING;
        wrong.addIf(to.isBefore(from), "/to", "date.order", "The last day away lies before the first.");
        wrong.addIf(to.isBefore(today), "/to", "absence.past", "This time is over. Enter an absence for today or later.");
        wrong.addIf(
                begun && !from.equals(existing.from()),
                "/from", "absence.begun", "This absence has begun, so its first day stays.");
        wrong.addIf(
                !begun && from.isBefore(today), "/from", "absence.past", "Choose today or a later day: what was done before stays done.");
        wrong.addIf(
                to.isAfter(from.plusYears(LONGEST_YEARS)), "/to", "absence.too-long", "At most " + LONGEST_YEARS + " years.");
        wrong.addIf(
                absences.overlaps(personId, from, to, existing == null ? NONE : existing.id()),
                "/from", "absence.overlaps", "There is another absence in this time. Change that one instead.");
    }

    private void checkSubstitute(UUID personId, @Nullable UUID substituteId, Violations wrong) {
        if (substituteId == null) {
            return;
        }
        wrong.addIf(personId.equals(substituteId), "/substituteId", "substitute.oneself", "Nobody stands in for themselves.");
        wrong.addIf(
                !people.staff(substituteId), "/substituteId", "person.unknown", "This person does not work here any more.");
    }
}
