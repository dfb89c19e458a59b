package org.perennial.organisation;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Keeps the instants of absences where their days are, when a person moves to another zone or a unit changes its own. */
@Component
class AbsencePlaces {

    private final AbsenceRepository absences;
    private final PersonRepository people;
    private final WorkingCalendars calendars;
    private final AbsenceNews news;
    private final Clock clock;

    AbsencePlaces(
            AbsenceRepository absences, PersonRepository people, WorkingCalendars calendars, AbsenceNews news, Clock clock) {
        this.absences = absences;
        this.people = people;
        this.calendars = calendars;
        this.news = news;
        this.clock = clock;
    }

    void personMoved(UUID personId) {
        place(absence -> absence.personId().equals(personId));
    }

    void zonesChanged() {
        place(absence -> true);
    }

    private void place(Predicate<AbsenceEntity> which) {
        absences.inState(List.of(Absence.State.PLANNED, Absence.State.RUNNING)).stream().filter(which).forEach(absence -> {
            Absence before = absence.view();
            ZoneId zone = people.findById(absence.personId())
                    .map(person -> calendars.zone(person.data().unitId()))
                    .orElseThrow();
            absence.place(zone);
            if (!before.startsAt().equals(absence.view().startsAt())) {
                boolean turned = absence.turn(clock.instant());
                absences.saveAndFlush(absence);
                if (turned) {
                    news.turned(absence.view());
                }
            }
        });
    }
}
