package org.perennial.process.engine;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;
import org.perennial.process.CasePath;
import org.perennial.process.CaseTypes;
import org.perennial.process.TaskEnded;
import org.perennial.process.TaskOpened;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the rest of the house about user tasks, inside the engine's transaction. */
@Component
class TaskEvents {


    private final ApplicationEventPublisher events;
    private final ObjectProvider<CaseTypes> caseTypes;

    TaskEvents(ApplicationEventPublisher events, ObjectProvider<CaseTypes> caseTypes) {
        this.events = events;
        this.caseTypes = caseTypes;
    }

    void opened(DelegateTask task) {
        List<String> roles = task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(java.util.Objects::nonNull)
                .sorted()
                .toList();
        UUID assignee = task.getAssignee() == null ? null : UUID.fromString(task.getAssignee());
        events.publishEvent(new TaskOpened(
                task.getId(), Scopes.caseId(task), CasePath.stepOf(task.getTaskDefinitionKey()), roles, assignee, due(task), localFacts(task)));
    }

    void ended(DelegateTask task, boolean cancelled) {
        events.publishEvent(new TaskEnded(task.getId(), Scopes.caseId(task), cancelled));
    }

    private static @Nullable Instant due(DelegateTask task) {
        Date due = task.getDueDate();
        return due == null ? null : due.toInstant();
    }

    private Map<String, Object> localFacts(DelegateTask task) {
        Map<String, Object> facts = new HashMap<>();
        caseTypes.getObject().ofDefinition(task.getProcessDefinitionId()).facts().keySet().forEach(name -> {
            Object value = Scopes.execution(task).getVariableLocal(name);
            if (value != null && !Scopes.execution(task).isProcessInstanceExecution()) {
                facts.put(name, EngineValues.fromEngine(value));
            }
        });
        return facts;
    }
}
