package org.perennial.casetypes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;

/** One case on its way through a diagram. */
final class CaseRun {

    private static final String USER_TASK = "userTask_";

    private final ProcessEngine engine;
    private final String instance;

    CaseRun(ProcessEngine engine, String caseType, Map<String, Object> facts) {
        this.engine = engine;
        this.instance = engine.getRuntimeService()
                .startProcessInstanceByKey(caseType, "case-1", facts)
                .getId();
    }

    /** Completes every open task of the step, then the loop's own jobs. */
    CaseRun complete(String step, Map<String, Object> facts) {
        List<Task> tasks = tasks(step);
        assertThat(tasks).as("open tasks of %s; open now: %s", step, openSteps()).isNotEmpty();
        tasks.forEach(task -> engine.getTaskService().complete(task.getId(), facts));
        return runJobs();
    }

    CaseRun complete(String step) {
        return complete(step, Map.of());
    }

    /** Completes one task without running the jobs that follow. */
    void completeOnly(Task task) {
        engine.getTaskService().complete(task.getId());
    }

    /** Runs what waits in the job queue, timers not included. */
    CaseRun runJobs() {
        ManagementService jobs = engine.getManagementService();
        for (List<Job> due = waiting(); !due.isEmpty(); due = waiting()) {
            jobs.executeJob(due.get(0).getId());
        }
        return this;
    }

    List<Job> waiting() {
        return engine.getManagementService().createJobQuery().processInstanceId(instance).messages().list();
    }

    /** Fires the timer of an element, whatever the hour. */
    CaseRun fireTimer(String element) {
        engine.getManagementService().executeJob(timer(element).getId());
        return runJobs();
    }

    Job timer(String element) {
        Job timer = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance)
                .activityId(element)
                .timers()
                .singleResult();
        assertThat(timer).as("timer of %s; open now: %s", element, openSteps()).isNotNull();
        return timer;
    }

    CaseRun send(String message) {
        engine.getRuntimeService().createMessageCorrelation(message).processInstanceId(instance).correlate();
        return this;
    }

    List<Task> tasks(String step) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .taskDefinitionKey(USER_TASK + step)
                .list();
    }

    Task task(String step) {
        assertThat(tasks(step)).as("tasks of %s; open now: %s", step, openSteps()).hasSize(1);
        return tasks(step).get(0);
    }

    List<String> openSteps() {
        return engine.getTaskService().createTaskQuery().processInstanceId(instance).list().stream()
                .map(task -> task.getTaskDefinitionKey().substring(USER_TASK.length()))
                .distinct()
                .sorted()
                .toList();
    }

    boolean ended() {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(instance).count() == 0
                && waiting().isEmpty();
    }

    /** Every element a token came to. */
    Set<String> reached() {
        Set<String> reached = new TreeSet<>();
        engine.getHistoryService().createHistoricActivityInstanceQuery().processInstanceId(instance).list().stream()
                .map(HistoricActivityInstance::getActivityId)
                .forEach(reached::add);
        return reached;
    }

    /** How often an element was completed. */
    long times(String element) {
        return engine.getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance)
                .activityId(element)
                .finished()
                .count();
    }

    /** A fact of the case as it was last set. */
    Object fact(String name) {
        HistoricVariableInstance fact = engine.getHistoryService()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(instance)
                .activityInstanceIdIn(instance)
                .variableName(name)
                .singleResult();
        return fact == null ? null : fact.getValue();
    }
}
