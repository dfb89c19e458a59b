package org.perennial.process;

import org.perennial.shared.StartUpWork;
import org.springframework.stereotype.Component;

/** Deploys case types and the escalation diagram once everything is built and before the first request or job. */
@Component
class CaseTypeStart extends StartUpWork {

    private final CaseTypeDeployment deployment;
    private final LadderDeployment ladder;

    CaseTypeStart(CaseTypeDeployment deployment, LadderDeployment ladder) {
        super(0);
        this.deployment = deployment;
        this.ladder = ladder;
    }

    @Override
    protected void run() {
        deployment.deployShipped();
        ladder.deployShipped();
    }
}
