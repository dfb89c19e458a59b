package org.perennial.cases;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.perennial.process.ProcessEnded;
import org.perennial.process.StageEntered;
import org.perennial.shared.AuditableEvent;
import org.perennial.shared.LiveHint;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the record in step with the diagram: stages as they are entered, the end when it is reached. */
@Component
class CaseEvents {

    private final CaseRecords records;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseEvents(CaseRecords records, ApplicationEventPublisher events, Clock clock) {
        this.records = records;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(StageEntered entered) {
        CaseRecord record = record(entered.caseId());
        record.enter(entered.stage());
        publish("case.stage-entered", record.file(), Map.of("stage", entered.stage()));
    }

    @EventListener
    void on(ProcessEnded ended) {
        CaseRecord record = record(ended.caseId());
        record.end(clock.instant());
        CaseFile file = record.file();
        publish("case.closed", file, Map.of("outcome", String.valueOf(file.outcome()), "seal", String.valueOf(file.sealHash())));
        events.publishEvent(new CaseEnded(file.id(), file.type(), String.valueOf(file.outcome())));
    }

    private CaseRecord record(UUID id) {
        return records.findById(id).orElseThrow(() -> new IllegalStateException("No record of case " + id));
    }

    private void publish(String action, CaseFile file, Map<String, ?> payload) {
        events.publishEvent(new AuditableEvent(action, "case", file.id(), file.number(), file.id(), file.unitId(), payload));
        events.publishEvent(new LiveHint("case", file.id()));
    }
}
