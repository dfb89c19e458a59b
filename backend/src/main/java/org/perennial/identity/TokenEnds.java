package org.perennial.identity;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.perennial.shared.AuditableEvent;
import org.perennial.shared.SystemTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Ends API tokens and tells the trail what becomes of them. */
@Component
class TokenEnds {

    private final TokenTable table;
    private final PersonDirectory people;
    private final ApplicationEventPublisher events;

    TokenEnds(TokenTable table, PersonDirectory people, ApplicationEventPublisher events) {
        this.table = table;
        this.people = people;
        this.events = events;
    }

    /** Without effect on one that was revoked before. */
    void end(TokenTable.Row row, String why) {
        if (row.revokedAt() == null && table.revoke(row.id(), SystemTime.now())) {
            publish("api-token.revoked", row.id(), row.name(), row.personId(), Map.of("reason", why));
        }
    }

    void publish(String action, UUID id, String name, UUID personId, Map<String, ?> more) {
        Map<String, Object> payload = new TreeMap<>(more);
        payload.put("personId", personId);
        UUID unit = people.activeCard(personId).map(PersonDirectory.PersonCard::unitId).orElse(null);
        events.publishEvent(AuditableEvent.of(action, "api-token", id, name, unit, payload));
    }
}
