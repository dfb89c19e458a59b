package org.perennial.findings;

import java.util.LinkedHashMap;
import java.util.Map;
import org.perennial.shared.AuditableEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the audit trail what became of a corrective action. */
@Component
class CorrectiveNews {

    private final ApplicationEventPublisher events;

    CorrectiveNews(ApplicationEventPublisher events) {
        this.events = events;
    }

    void tell(CorrectiveAction action, String verb, Map<String, ?> facts) {
        Map<String, Object> payload = new LinkedHashMap<>(facts);
        payload.put("status", action.status().name());
        payload.put("attempt", action.attempt());
        events.publishEvent(new AuditableEvent(
                "corrective-action." + verb,
                "corrective-action",
                action.caseId(),
                action.finding().title(),
                action.caseId(),
                action.finding().unitId(),
                payload));
    }
}
