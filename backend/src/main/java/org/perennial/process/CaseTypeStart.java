package org.perennial.process;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Deploys case types and the escalation diagram once everything is built and before the first request or job. */
@Component
class CaseTypeStart implements SmartLifecycle {

    private final CaseTypeDeployment deployment;
    private final LadderDeployment ladder;
    private volatile boolean running;

    CaseTypeStart(CaseTypeDeployment deployment, LadderDeployment ladder) {
        this.deployment = deployment;
        this.ladder = ladder;
    }

    @Override
    public void start() {
        deployment.deployShipped();
        ladder.deployShipped();
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
