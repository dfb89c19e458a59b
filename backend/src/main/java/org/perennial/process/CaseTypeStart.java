package org.perennial.process;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Deploys case types once everything is built and before the first request or job. */
@Component
class CaseTypeStart implements SmartLifecycle {

    private final CaseTypeDeployment deployment;
    private volatile boolean running;

    CaseTypeStart(CaseTypeDeployment deployment) {
        this.deployment = deployment;
    }

    @Override
    public void start() {
        deployment.deployShipped();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
