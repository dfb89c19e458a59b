package org.perennial.process.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.perennial.process.Ladder;
import org.perennial.shared.Together;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class EngineLadder implements Ladder {

    private final RuntimeService runtime;
    private final RepositoryService models;

    EngineLadder(RuntimeService runtime, RepositoryService models) {
        this.runtime = runtime;
        this.models = models;
    }

    @Override
    public void climb(UUID itemId, Map<String, ?> facts) {
        String definition = Together.once(EngineLadder.class, LadderModel.KEY, this::newest);
        EngineFailures.unwrapped(() -> runtime.startProcessInstanceById(definition, itemId.toString(), new HashMap<>(facts)));
    }

    private String newest() {
        return models.createProcessDefinitionQuery()
                .processDefinitionKey(LadderModel.KEY)
                .latestVersion()
                .singleResult()
                .getId();
    }
}
