package org.perennial.process.engine;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.perennial.process.spi.LadderContext;

class EngineLadderContext implements LadderContext {

    private final DelegateExecution execution;

    EngineLadderContext(DelegateExecution execution) {
        this.execution = execution;
    }

    @Override
    public UUID itemId() {
        return UUID.fromString(execution.getProcessBusinessKey());
    }

    @Override
    public int level() {
        return ((Number) execution.getVariable("level")).intValue();
    }

    @Override
    public @Nullable String fact(String name) {
        Object value = execution.getVariable(name);
        return value == null ? null : value.toString();
    }
}
