package org.perennial.organisation;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.perennial.shared.ErasedPerson;
import org.perennial.shared.LiveHint;
import org.perennial.shared.PersonRemains;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The person's own record. */
@Component
class PersonErasing implements PersonRemains {

    private final PersonRepository people;
    private final UnitRepository units;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PersonErasing(PersonRepository people, UnitRepository units, ApplicationEventPublisher events, Clock clock) {
        this.people = people;
        this.units = units;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Optional<String> stillNeeded(UUID personId) {
        return people.findById(personId).flatMap(person -> {
            if (person.erased()) {
                return Optional.of("The person was erased before.");
            }
            if (person.data().status() != PersonStatus.LEFT) {
                return Optional.of("The person works here. Only who has left can be erased.");
            }
            return units.ledBy(personId).isEmpty() ? Optional.empty() : Optional.of("The person is still named as head or deputy of a unit.");
        });
    }

    @Override
    public void erase(ErasedPerson person) {
        people.findById(person.id()).orElseThrow().erase(person, clock.instant());
        people.flush();
        events.publishEvent(new LiveHint("org", person.id()));
    }
}
