package org.perennial.notification;

import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.perennial.cases.CaseFile;
import org.perennial.cases.Cases;
import org.perennial.cases.ReadableCases;
import org.perennial.organisation.People;
import org.perennial.organisation.Person;
import org.perennial.organisation.WorkingCalendars;
import org.springframework.stereotype.Component;

/** What must be known of a person to tell them something. */
@Component
class Readers {

    private final People people;
    private final WorkingCalendars calendars;
    private final Cases cases;

    Readers(People people, WorkingCalendars calendars, Cases cases) {
        this.people = people;
        this.calendars = calendars;
        this.cases = cases;
    }

    /** @param zone of the person's unit */
    record Reader(String name, ZoneId zone) {}

    Reader of(UUID personId) {
        Person person = people.get(personId);
        return new Reader(person.name(), calendars.zone(person.unitId()));
    }

    /** Those of these cases the person may read; a colleague who is only asked a question learns no more than the question. */
    Map<UUID, CaseFile> readable(UUID personId, Collection<UUID> caseIds) {
        if (caseIds.isEmpty()) {
            return Map.of();
        }
        ReadableCases readable = cases.readableBy(personId);
        return cases.byId(caseIds.stream().distinct().toList()).entrySet().stream()
                .filter(found -> readable.cases().contains(found.getKey()) || readable.units().contains(found.getValue().unitId()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
