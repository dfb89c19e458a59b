package org.perennial.process.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.perennial.process.Decisions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class EngineDecisions implements Decisions {

    private final DecisionService decisions;

    EngineDecisions(DecisionService decisions) {
        this.decisions = decisions;
    }

    @Override
    public List<Map<String, Object>> rows(String table, Map<String, ?> inputs) {
        try {
            return decisions
                    .evaluateDecisionTableByKey(table)
                    .variables(new HashMap<>(inputs))
                    .evaluate()
                    .getResultList();
        } catch (NotFoundException missing) {
            throw new IllegalStateException("No decision table " + table + " is deployed", missing);
        }
    }
}
