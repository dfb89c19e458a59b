package org.perennial.process.engine;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.perennial.process.Timers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

@Component
class EngineTimers implements Timers {

    private static final Logger LOG = LoggerFactory.getLogger(EngineTimers.class);

    private final CaseJobExecutor executor;
    private final ManagementService management;
    private final RuntimeService runtime;
    private final Clock clock;

    EngineTimers(CaseJobExecutor executor, ManagementService management, RuntimeService runtime, Clock clock) {
        this.executor = executor;
        this.management = management;
        this.runtime = runtime;
        this.clock = clock;
    }

    @Override
    public void pause() {
        executor.shutdown();
        executor.awaitIdle();
    }

    @Override
    public void resume() {
        executor.start();
    }

    @Override
    public Optional<Instant> nextDue() {
        return waiting().orderByJobDuedate().asc().list().stream()
                .filter(EngineTimers::ofCase)
                .map(job -> job.getDuedate() == null ? clock.instant() : job.getDuedate().toInstant())
                .min(Comparator.naturalOrder());
    }

    @Override
    public List<Ran> runDue() {
        List<Ran> ran = new ArrayList<>();
        List<Job> due = dueJobs();
        while (!due.isEmpty()) {
            for (Job job : due) {
                run(job).ifPresent(ran::add);
            }
            due = dueJobs();
        }
        return ran;
    }

    /** Runs one job; empty when its case has ended since. */
    private Optional<Ran> run(Job job) {
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceId(job.getProcessInstanceId())
                .singleResult();
        if (instance == null) {
            return Optional.empty();
        }
        UUID caseId = UUID.fromString(instance.getBusinessKey());
        String element = management
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
        try {
            management.executeJob(job.getId());
        } catch (OptimisticLockingException | NullValueException takenByAnotherNode) {
            LOG.debug("Job {} ran elsewhere", job.getId());
        } catch (ProcessEngineException failed) {
            // The engine has counted the failure and set the next try, as it does for its own job executor.
            LOG.warn("Job {} of case {} failed", job.getId(), caseId, failed);
        }
        return Optional.of(new Ran(caseId, element));
    }

    private List<Job> dueJobs() {
        Date now = Date.from(clock.instant());
        return waiting().list().stream()
                .filter(EngineTimers::ofCase)
                .filter(job -> job.getDuedate() == null || !job.getDuedate().after(now))
                .sorted(Comparator.comparing(job -> job.getDuedate() == null ? new Date(0) : job.getDuedate()))
                .toList();
    }

    private JobQuery waiting() {
        return management.createJobQuery().active().withRetriesLeft();
    }

    private static boolean ofCase(Job job) {
        return job.getProcessInstanceId() != null;
    }
}
