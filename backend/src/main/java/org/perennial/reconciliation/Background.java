package org.perennial.reconciliation;

import org.springframework.core.task.SimpleAsyncTaskExecutor;

/** Threads that hold up neither start nor stop: a run that is cut off gives its turn away when its lease ends. */
final class Background {

    private Background() {}

    static SimpleAsyncTaskExecutor executor() {
        SimpleAsyncTaskExecutor executor = new SimpleAsyncTaskExecutor("reconciliation-");
        executor.setDaemon(true);
        return executor;
    }
}
