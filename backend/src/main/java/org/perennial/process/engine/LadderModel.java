package org.perennial.process.engine;

import java.util.Set;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;

/** The escalation diagram: it runs for an item, not for a case, so it has words and facts of its own. */
final class LadderModel {

    /** The process's key; no case type may be called so. */
    static final String KEY = "escalation";

    static final Set<String> FACTS = Set.of("level", "kind", "tier", "receivers");

    private LadderModel() {}

    static boolean covers(@Nullable VariableScope scope) {
        return scope instanceof ExecutionEntity execution
                && execution.getProcessDefinitionId() != null
                && execution.getProcessDefinitionId().startsWith(KEY + ":");
    }
}
