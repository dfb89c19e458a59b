package org.perennial.seats;

import java.util.Map;
import org.perennial.organisation.People;
import org.perennial.shared.AuditableEvent;
import org.perennial.shared.LiveHint;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the trail and open browsers what became of a seat. */
@Component
class SeatNews {

    private final People people;
    private final ApplicationEventPublisher events;

    SeatNews(People people, ApplicationEventPublisher events) {
        this.people = people;
        this.events = events;
    }

    void record(String action, Seat seat, Map<String, ?> payload) {
        String name = people.refs(java.util.List.of(seat.personId())).values().stream().findFirst().map(ref -> ref.name()).orElse("");
        events.publishEvent(AuditableEvent.of(action, "audit-seat", seat.id(), name, seat.unitId(), payload));
        seat.packIds().forEach(pack -> events.publishEvent(new LiveHint("packs", pack)));
    }
}
