package org.perennial.organisation.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.perennial.organisation.Absence;
import org.perennial.organisation.People;
import org.perennial.shared.PersonRef;
import org.springframework.stereotype.Component;

/** Puts names to absences. */
@Component
class AbsenceViews {

    private final People people;
    private final AbsenceGate gate;

    AbsenceViews(People people, AbsenceGate gate) {
        this.people = people;
        this.gate = gate;
    }

    /** Of one person. */
    List<AbsenceView> of(UUID personId, Collection<Absence> absences) {
        boolean mine = gate.open(people.get(personId));
        Map<UUID, PersonRef> names = people.refs(absences.stream()
                .flatMap(one -> Stream.of(one.personId(), one.substituteId(), one.enteredBy()))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return absences.stream().map(one -> view(one, names, mine)).toList();
    }

    AbsenceView of(Absence absence) {
        return of(absence.personId(), List.of(absence)).get(0);
    }

    private static AbsenceView view(Absence absence, Map<UUID, PersonRef> names, boolean mine) {
        boolean open = absence.state() == Absence.State.PLANNED || absence.state() == Absence.State.RUNNING;
        return new AbsenceView(
                absence.id(),
                names.getOrDefault(absence.personId(), new PersonRef(absence.personId(), "")),
                absence.from(),
                absence.to(),
                name(names, absence.substituteId()),
                absence.state(),
                name(names, absence.enteredBy()),
                absence.enteredAt(),
                absence.version(),
                mine && open ? List.of("change", "end") : List.of());
    }

    private static @Nullable PersonRef name(Map<UUID, PersonRef> names, @Nullable UUID id) {
        return id == null ? null : names.get(id);
    }
}
