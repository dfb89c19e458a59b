package org.perennial.process.engine;

import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * Takes due jobs. The engine's defaults drained 70 due timers a second and left a killed node's jobs locked for five minutes;
 * these numbers were measured on two cores. Stops with the application context, or the JVM would not end.
 */
@Component
class CaseJobExecutor extends SpringJobExecutor implements SmartLifecycle {

    static final int THREADS = 8;
    static final int JOBS_PER_ACQUISITION = 50;
    static final int LOCK_MILLIS = 60_000;
    static final int WAIT_MILLIS = 1_000;
    static final int MAX_WAIT_MILLIS = 5_000;
    static final int BACKOFF_MILLIS = 50;

    private final ThreadPoolTaskExecutor pool;

    CaseJobExecutor() {
        pool = new ThreadPoolTaskExecutor();
        pool.setThreadNamePrefix("jobs-");
        pool.setCorePoolSize(THREADS);
        pool.setMaxPoolSize(THREADS);
        pool.setQueueCapacity(JOBS_PER_ACQUISITION);
        pool.setWaitForTasksToCompleteOnShutdown(true);
        pool.setAwaitTerminationSeconds(10);
        pool.initialize();
        setTaskExecutor(pool);
        setMaxJobsPerAcquisition(JOBS_PER_ACQUISITION);
        setLockTimeInMillis(LOCK_MILLIS);
        setWaitTimeInMillis(WAIT_MILLIS);
        setMaxWait(MAX_WAIT_MILLIS);
        setBackoffTimeInMillis(BACKOFF_MILLIS);
        setMaxBackoff(BACKOFF_MILLIS * 20L);
    }

    /** Waits until no job is running any more. */
    void awaitIdle() {
        while (pool.getActiveCount() > 0 || !pool.getThreadPoolExecutor().getQueue().isEmpty()) {
            Thread.onSpinWait();
        }
    }

    @Override
    public void stop() {
        shutdown();
        pool.shutdown();
    }

    @Override
    public boolean isRunning() {
        return isActive();
    }
}
