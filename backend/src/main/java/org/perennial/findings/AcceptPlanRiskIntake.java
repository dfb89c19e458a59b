package org.perennial.findings;

import java.util.Map;
import java.util.Optional;
import org.perennial.cases.Submission;
import org.springframework.stereotype.Component;

/** Step 5 for a major nonconformity: the risk owner decides on the plan the ISMS manager accepted. */
@Component
class AcceptPlanRiskIntake implements StepIntake {

    private final CorrectivePlanRepository plans;
    private final PlanDecision decisions;

    AcceptPlanRiskIntake(CorrectivePlanRepository plans, PlanDecision decisions) {
        this.plans = plans;
        this.decisions = decisions;
    }

    @Override
    public String stepKey() {
        return "acceptPlanRisk";
    }

    @Override
    public Map<String, Object> accept(CorrectiveAction action, Submission submission, Answers form) {
        Decision decision = form.choice("riskDecision", Decision.class);
        String reason = decisions.reason(decision, form);
        CorrectivePlan plan = plans.current(action.caseId(), action.attempt());
        plan.decideRisk(decision, reason, submission.personId(), submission.at());
        if (decision == Decision.ACCEPT) {
            decisions.accepted(action, plan, submission);
        } else if (decision == Decision.REJECT) {
            decisions.rejected(action, plan, reason);
        }
        return Map.of("riskDecision", decision.name());
    }

    @Override
    public Optional<String> detail(CorrectiveAction action, Map<String, Object> itemFacts) {
        return plans.newest(action.caseId()).map(PlanDecision::summary);
    }
}
