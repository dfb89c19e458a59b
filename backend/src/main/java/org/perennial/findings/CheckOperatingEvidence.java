package org.perennial.findings;

import org.perennial.process.spi.CaseStep;
import org.perennial.process.spi.StepContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Step {@code checkOperatingEvidence}: looks again at what the attempt has of operating evidence that is still accepted, and
 * sets {@code operatingEvidence} to COMPLETE or MISSING. Evidence may have been rejected since it was named.
 */
@Component("checkOperatingEvidence")
class CheckOperatingEvidence implements CaseStep {

    private final CorrectiveActionRepository actions;
    private final StandingProof proof;
    private final JdbcClient jdbc;

    CheckOperatingEvidence(CorrectiveActionRepository actions, StandingProof proof, JdbcClient jdbc) {
        this.actions = actions;
        this.proof = proof;
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public void run(StepContext context) {
        CorrectiveAction action = actions.of(context.caseId());
        String outcome = proof.operates(action) ? "COMPLETE" : "MISSING";
        jdbc.sql("update operating_evidence set outcome = ? where case_id = ? and attempt = ? and outcome is null")
                .params(outcome, action.caseId(), action.attempt())
                .update();
        context.set("operatingEvidence", outcome);
    }
}
