package org.perennial.findings;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.perennial.evidence.Evidence;
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
    private final CollectOperationIntake intake;
    private final CaseEvidence evidence;
    private final JdbcClient jdbc;

    CheckOperatingEvidence(
            CorrectiveActionRepository actions, CollectOperationIntake intake, CaseEvidence evidence, JdbcClient jdbc) {
        this.actions = actions;
        this.intake = intake;
        this.evidence = evidence;
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public void run(StepContext context) {
        CorrectiveAction action = actions.of(context.caseId());
        var accepted = evidence.ofCase(action.caseId());
        List<Evidence> proof = named(action).stream().map(accepted::get).filter(Objects::nonNull).toList();
        boolean complete = intake.proofOf(action).objections(proof).isEmpty();
        String outcome = complete ? "COMPLETE" : "MISSING";
        jdbc.sql("update operating_evidence set outcome = ? where case_id = ? and attempt = ? and outcome is null")
                .params(outcome, action.caseId(), action.attempt())
                .update();
        context.set("operatingEvidence", outcome);
    }

    private List<UUID> named(CorrectiveAction action) {
        return jdbc.sql("""
                        select evidence_id from corrective_evidence
                        where case_id = ? and attempt = ? and step = 'collectOperation' order by evidence_id""")
                .params(action.caseId(), action.attempt())
                .query(UUID.class)
                .list();
    }
}
