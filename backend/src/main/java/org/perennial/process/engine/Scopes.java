package org.perennial.process.engine;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** Finds the case behind whatever the engine evaluates. */
final class Scopes {

    private Scopes() {}

    static ExecutionEntity execution(VariableScope scope) {
        if (scope instanceof TaskEntity task) {
            return task.getExecution();
        }
        if (scope instanceof ExecutionEntity execution) {
            return execution;
        }
        throw new IllegalStateException("Not part of a case: " + scope.getClass().getName());
    }

    static UUID caseId(VariableScope scope) {
        return UUID.fromString(execution(scope).getProcessBusinessKey());
    }

    static String definitionId(VariableScope scope) {
        return execution(scope).getProcessDefinitionId();
    }
}
