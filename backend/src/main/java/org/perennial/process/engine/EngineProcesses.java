package org.perennial.process.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.perennial.process.CaseTypes;
import org.perennial.process.Processes;
import org.perennial.shared.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class EngineProcesses implements Processes {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final CaseTypes caseTypes;

    EngineProcesses(RuntimeService runtime, TaskService tasks, CaseTypes caseTypes) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.caseTypes = caseTypes;
    }

    @Override
    public void start(UUID caseTypeVersion, UUID caseId, Map<String, Object> facts) {
        EngineFailures.unwrapped(() -> runtime.startProcessInstanceById(
                caseTypes.version(caseTypeVersion).definitionId(), caseId.toString(), engineFacts(facts)));
    }

    @Override
    public void complete(String taskId, Map<String, Object> facts) {
        EngineFailures.unwrapped(() -> {
            try {
                tasks.complete(taskId, engineFacts(facts));
                return Boolean.TRUE;
            } catch (NullValueException gone) {
                throw Problem.conflict("task.gone", "This task has just been completed or is no longer needed.");
            }
        });
    }

    @Override
    public void send(UUID caseId, String message) {
        EngineFailures.unwrapped(() -> {
            try {
                runtime.createMessageCorrelation(message)
                        .processInstanceBusinessKey(caseId.toString())
                        .correlate();
                return Boolean.TRUE;
            } catch (MismatchingMessageCorrelationException notWaiting) {
                throw Problem.conflict("case.not-waiting", "The case has moved on and no longer takes this action.");
            }
        });
    }

    @Override
    public void setFact(UUID caseId, String name, Object value) {
        EngineFailures.unwrapped(() -> {
            runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(caseId.toString())
                    .list()
                    .forEach(instance -> runtime.setVariable(instance.getId(), name, EngineValues.toEngine(value)));
            return Boolean.TRUE;
        });
    }

    @Override
    @Transactional(readOnly = true)
    public boolean running(UUID caseId) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(caseId.toString())
                        .count()
                > 0;
    }

    private static Map<String, Object> engineFacts(Map<String, Object> facts) {
        Map<String, Object> converted = new HashMap<>();
        facts.forEach((name, value) -> converted.put(name, EngineValues.toEngine(value)));
        return converted;
    }
}
