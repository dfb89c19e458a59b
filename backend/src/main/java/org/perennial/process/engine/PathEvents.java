package org.perennial.process.engine;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.perennial.process.CasePath;
import org.perennial.process.ProcessEnded;
import org.perennial.process.StageEntered;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Records the way a case takes through its diagram in our own table: the engine's history is cleaned one day, our record is not. */
@Component
class PathEvents {

    private static final String STAGE = "stage_";

    private final ObjectProvider<CasePath> path;
    private final ApplicationEventPublisher events;

    PathEvents(ObjectProvider<CasePath> path, ApplicationEventPublisher events) {
        this.path = path;
        this.events = events;
    }

    void entered(DelegateExecution execution) {
        UUID caseId = Scopes.caseId(execution);
        String element = execution.getCurrentActivityId();
        path.getObject().entered(((ExecutionEntity) execution).getActivityInstanceId(), caseId, element);
        if (element.startsWith(STAGE)) {
            events.publishEvent(new StageEntered(caseId, element.substring(STAGE.length())));
        }
    }

    void left(DelegateExecution execution) {
        path.getObject().left(((ExecutionEntity) execution).getActivityInstanceId(), execution.isCanceled());
    }

    void ended(DelegateExecution execution) {
        if (!StoredEngineLedger.REMOVED.equals(((ExecutionEntity) execution).getDeleteReason())) {
            events.publishEvent(new ProcessEnded(Scopes.caseId(execution)));
        }
    }
}
