package org.perennial.audittrail;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.AuditableEvent;
import org.perennial.shared.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Does things that are recorded, as any module does. */
@Component
class TrailFixture {

    private final ApplicationEventPublisher events;

    TrailFixture(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Transactional
    public void write(String action, String label, @Nullable UUID unitId) {
        publish(action, label, unitId, null);
    }

    @Transactional
    public void writeInCase(String action, String label, UUID unitId, UUID caseId) {
        publish(action, label, unitId, caseId);
    }

    @Transactional
    public void writeAndFail(String action, UUID unitId) {
        publish(action, "never", unitId, null);
        throw new IllegalStateException("The action fails after its entry");
    }

    @Transactional(readOnly = true)
    public void writeWhereNothingMayBeWritten(String action) {
        publish(action, "never", null, null);
    }

    public void writeOutsideOfATransaction(String action) {
        publish(action, "never", null, null);
    }

    private void publish(String action, String label, @Nullable UUID unitId, @Nullable UUID caseId) {
        events.publishEvent(new AuditableEvent(action, "thing", Ids.next(), label, caseId, unitId, Map.of("n", 1, "text", label)));
    }
}
