package org.perennial.process.engine;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.perennial.process.CaseTypes;
import org.perennial.process.spi.StepContext;

/** A step's view of the execution it runs in. */
class EngineStepContext implements StepContext {

    private final DelegateExecution execution;
    private final CaseTypes caseTypes;

    EngineStepContext(DelegateExecution execution, CaseTypes caseTypes) {
        this.execution = execution;
        this.caseTypes = caseTypes;
    }

    @Override
    public UUID caseId() {
        return Scopes.caseId(execution);
    }

    @Override
    public @Nullable Object fact(String name) {
        return EngineValues.fromEngine(execution.getVariable(declared(name)));
    }

    @Override
    public void set(String name, @Nullable Object value) {
        execution.getProcessInstance().setVariable(declared(name), EngineValues.toEngine(value));
    }

    @Override
    public Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    @Override
    public Optional<String> field(String name) {
        return Optional.ofNullable(execution.getVariableLocal(name)).map(Object::toString);
    }

    @Override
    public RuntimeException businessError(String code, String message) {
        return new BpmnError(code, message);
    }

    private String declared(String name) {
        if (!caseTypes.ofDefinition(execution.getProcessDefinitionId()).facts().containsKey(name)) {
            throw new IllegalStateException("The case type does not declare the fact " + name);
        }
        return name;
    }
}
