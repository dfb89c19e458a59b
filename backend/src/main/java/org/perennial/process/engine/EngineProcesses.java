package org.perennial.process.engine;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
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
    private final ManagementService management;
    private final CaseTypes caseTypes;

    EngineProcesses(RuntimeService runtime, TaskService tasks, ManagementService management, CaseTypes caseTypes) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
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
    public void moveDue(String taskId, @Nullable Instant before, Instant after) {
        Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
        if (task == null) {
            return;
        }
        task.setDueDate(Date.from(after));
        EngineFailures.unwrapped(() -> {
            tasks.saveTask(task);
            // A task with something on its edge has an execution of its own, so these timers are this task's alone.
            management.createJobQuery().executionId(task.getExecutionId()).timers().list().stream()
                    .filter(job -> before != null && job.getDuedate() != null && job.getDuedate().equals(Date.from(before)))
                    .forEach(job -> management.setJobDuedate(job.getId(), Date.from(after)));
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
