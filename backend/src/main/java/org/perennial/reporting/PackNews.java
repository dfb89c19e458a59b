package org.perennial.reporting;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.perennial.shared.AuditableEvent;
import org.perennial.shared.LiveHint;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the trail and open browsers what becomes of packs. */
@Component
class PackNews {

    private final PackTable table;
    private final ApplicationEventPublisher events;

    PackNews(PackTable table, ApplicationEventPublisher events) {
        this.table = table;
        this.events = events;
    }

    /** To be called in the transaction of what happened. A pack of several units concerns the whole organisation. */
    void tell(String action, PackRow pack, Map<String, ?> payload) {
        List<UUID> units = table.units(List.of(pack.id())).getOrDefault(pack.id(), List.of());
        UUID unit = units.size() == 1 ? units.get(0) : null;
        events.publishEvent(AuditableEvent.of(action, "audit-pack", pack.id(), pack.title(), unit, payload));
        changed(pack.id());
    }

    void changed(UUID packId) {
        events.publishEvent(new LiveHint("packs", packId));
    }
}
