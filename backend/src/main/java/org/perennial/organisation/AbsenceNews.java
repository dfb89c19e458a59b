package org.perennial.organisation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.perennial.shared.AuditableEvent;
import org.perennial.shared.Changes;
import org.perennial.shared.LiveHint;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the trail, the open browsers and other modules of absences. */
@Component
class AbsenceNews {

    private final PersonRepository people;
    private final ApplicationEventPublisher events;

    AbsenceNews(PersonRepository people, ApplicationEventPublisher events) {
        this.people = people;
        this.events = events;
    }

    void entered(Absence absence) {
        tell("absence.entered", absence, facts(absence));
    }

    void changed(Absence before, Absence after) {
        Changes changes = new Changes()
                .compare("from", before.from(), after.from())
                .compare("to", before.to(), after.to())
                .compare("substituteId", before.substituteId(), after.substituteId());
        if (!changes.none()) {
            tell("absence.changed", after, changes.payload());
        }
    }

    void ended(Absence absence) {
        tell(absence.state() == Absence.State.WITHDRAWN ? "absence.withdrawn" : "absence.ended", absence, facts(absence));
    }

    /** The clock brought its beginning or its end. */
    void turned(Absence absence) {
        tell(absence.state() == Absence.State.OVER ? "absence.over" : "absence.begun", absence, facts(absence));
    }

    private void tell(String action, Absence absence, Map<String, ?> payload) {
        UUID person = absence.personId();
        String name = people.refs(List.of(person)).stream().findFirst().map(ref -> ref.name()).orElse("");
        UUID unit = people.findById(person).map(found -> found.data().unitId()).orElse(null);
        events.publishEvent(AuditableEvent.of(action, "absence", absence.id(), name, unit, payload));
        events.publishEvent(new LiveHint("org", person));
        events.publishEvent(new AbsenceChanged(person));
    }

    private static Map<String, Object> facts(Absence absence) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("personId", absence.personId());
        facts.put("from", absence.from().toString());
        facts.put("to", absence.to().toString());
        facts.put("substituteId", absence.substituteId());
        return facts;
    }
}
