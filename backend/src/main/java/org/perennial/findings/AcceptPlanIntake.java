package org.perennial.findings;

import java.util.Map;
import java.util.Optional;
import org.perennial.cases.Submission;
import org.springframework.stereotype.Component;

/** Step 5: the ISMS manager decides on the plan; for a major nonconformity the risk owner decides after that. */
@Component
class AcceptPlanIntake implements StepIntake {

    private final CorrectivePlanRepository plans;
    private final PlanDecision decisions;

    AcceptPlanIntake(CorrectivePlanRepository plans, PlanDecision decisions) {
        this.plans = plans;
        this.decisions = decisions;
    }

    @Override
    public String stepKey() {
        return "acceptPlan";
    }

    @Override
    public Map<String, Object> accept(CorrectiveAction action, Submission submission, Answers form) {
        Decision decision = form.choice("planDecision", Decision.class);
        String reason = decisions.reason(decision, form);
        CorrectivePlan plan = plans.current(action.caseId(), action.attempt());
        plan.decide(decision, reason, submission.personId(), submission.at());
        if (decision == Decision.ACCEPT && action.finding().grade() == Grade.MINOR) {
            decisions.accepted(action, plan, submission);
        } else if (decision == Decision.REJECT) {
            decisions.rejected(action, plan, reason);
        }
        return Map.of("planDecision", decision.name());
    }

    @Override
    public Optional<String> detail(CorrectiveAction action, Map<String, Object> itemFacts) {
        return plans.newest(action.caseId()).map(PlanDecision::summary);
    }
}
