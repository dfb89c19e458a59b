package org.perennial.process.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.perennial.process.Ladder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class EngineLadder implements Ladder {

    private final RuntimeService runtime;

    EngineLadder(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void climb(UUID itemId, Map<String, ?> facts) {
        EngineFailures.unwrapped(
                () -> runtime.startProcessInstanceByKey(LadderModel.KEY, itemId.toString(), new HashMap<>(facts)));
    }
}
