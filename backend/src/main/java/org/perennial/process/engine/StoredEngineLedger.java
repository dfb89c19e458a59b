package org.perennial.process.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.perennial.process.CasePath;
import org.perennial.process.CaseTypes;
import org.perennial.process.EngineLedger;
import org.perennial.process.TaskOpened;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the engine's tables as they are: its own queries know no keyset, and an offset over 100,000 rows would skip and repeat. */
@Component
@Transactional
class StoredEngineLedger implements EngineLedger {

    /** Why a process instance was deleted, so that nobody takes it for the end of a case. */
    static final String REMOVED = "removed by reconciliation";

    private static final String RUNNING =
            """
            from ACT_RU_EXECUTION e join ACT_RE_PROCDEF p on p.ID_ = e.PROC_DEF_ID_
            where e.ID_ = e.PROC_INST_ID_ and e.BUSINESS_KEY_ is not null and p.KEY_ <> :ladder
            """;

    private final RuntimeService runtime;
    private final HistoryService history;
    private final TaskService tasks;
    private final CaseTypes caseTypes;
    private final JdbcClient jdbc;

    StoredEngineLedger(RuntimeService runtime, HistoryService history, TaskService tasks, CaseTypes caseTypes, JdbcClient jdbc) {
        this.runtime = runtime;
        this.history = history;
        this.tasks = tasks;
        this.caseTypes = caseTypes;
        this.jdbc = jdbc;
    }

    @Override
    public List<OpenTask> tasks(@Nullable String after, int limit) {
        return jdbc.sql(
                        """
                        select t.ID_, e.BUSINESS_KEY_ from ACT_RU_TASK t join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_
                        where t.ID_ > :after and e.BUSINESS_KEY_ is not null order by t.ID_ limit :limit
                        """)
                .param("after", after == null ? "" : after)
                .param("limit", limit)
                .query((row, number) -> new OpenTask(row.getString(1), UUID.fromString(row.getString(2))))
                .list();
    }

    @Override
    public Set<String> openAmong(Collection<String> taskIds) {
        return taskIds.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql("select ID_ from ACT_RU_TASK where ID_ in (:ids)")
                        .param("ids", taskIds)
                        .query(String.class)
                        .list());
    }

    @Override
    public List<UUID> cases(@Nullable UUID after, int limit) {
        return jdbc.sql("select e.BUSINESS_KEY_ " + RUNNING + " and e.BUSINESS_KEY_ > :after order by e.BUSINESS_KEY_ limit :limit")
                .param("ladder", LadderModel.KEY)
                .param("after", after == null ? "" : after.toString())
                .param("limit", limit)
                .query((row, number) -> UUID.fromString(row.getString(1)))
                .list();
    }

    @Override
    public Set<UUID> runningAmong(Collection<UUID> caseIds) {
        if (caseIds.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(jdbc.sql("select e.BUSINESS_KEY_ " + RUNNING + " and e.BUSINESS_KEY_ in (:keys)")
                .param("ladder", LadderModel.KEY)
                .param("keys", caseIds.stream().map(UUID::toString).toList())
                .query((row, number) -> UUID.fromString(row.getString(1)))
                .list());
    }

    @Override
    public Optional<TaskOpened> task(String taskId) {
        Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
        if (task == null) {
            return Optional.empty();
        }
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult();
        List<String> roles = tasks.getIdentityLinksForTask(taskId).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return Optional.of(new TaskOpened(
                taskId,
                UUID.fromString(instance.getBusinessKey()),
                CasePath.stepOf(task.getTaskDefinitionKey()),
                roles,
                task.getAssignee() == null ? null : UUID.fromString(task.getAssignee()),
                task.getDueDate() == null ? null : task.getDueDate().toInstant(),
                facts(task)));
    }

    /** The facts of this task alone: those of its own scope, never those of the case. */
    private Map<String, Object> facts(Task task) {
        Map<String, Object> facts = new HashMap<>();
        if (!task.getExecutionId().equals(task.getProcessInstanceId())) {
            Set<String> declared = caseTypes.ofDefinition(task.getProcessDefinitionId()).facts().keySet();
            runtime.getVariablesLocal(task.getExecutionId(), declared).forEach((name, value) -> {
                if (value != null) {
                    facts.put(name, EngineValues.fromEngine(value));
                }
            });
        }
        return facts;
    }

    @Override
    public void remove(UUID caseId) {
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseId.toString()).list().forEach(
                instance -> EngineFailures.unwrapped(() -> {
                    runtime.deleteProcessInstance(instance.getId(), REMOVED);
                    return Boolean.TRUE;
                }));
    }

    @Override
    public void forget(UUID caseId) {
        history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(caseId.toString()).list().forEach(
                instance -> EngineFailures.unwrapped(() -> {
                    history.deleteHistoricProcessInstanceIfExists(instance.getId());
                    return Boolean.TRUE;
                }));
        jdbc.sql("delete from case_step where case_id = ?").param(caseId).update();
    }
}
