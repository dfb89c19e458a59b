package org.perennial.findings;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.perennial.cases.Submission;
import org.perennial.evidence.Evidence;
import org.springframework.stereotype.Component;

/** Step 9: an independent person judges the effect with a new sample. */
@Component
class VerifyEffectivenessIntake implements StepIntake {

    private final CorrectivePlanRepository plans;
    private final CaseEvidence evidence;
    private final NewSample newSample;
    private final StandingProof standing;
    private final CorrectiveRecords records;
    private final UnitDays days;
    private final CorrectiveNews news;

    VerifyEffectivenessIntake(
            CorrectivePlanRepository plans,
            CaseEvidence evidence,
            NewSample newSample,
            StandingProof standing,
            CorrectiveRecords records,
            UnitDays days,
            CorrectiveNews news) {
        this.plans = plans;
        this.evidence = evidence;
        this.newSample = newSample;
        this.standing = standing;
        this.records = records;
        this.days = days;
        this.news = news;
    }

    @Override
    public String stepKey() {
        return "verifyEffectiveness";
    }

    @Override
    public Map<String, Object> accept(CorrectiveAction action, Submission submission, Answers form) {
        CheckResult result = form.choice("checkResult", CheckResult.class);
        form.text("reason");
        var proof = evidence.named(action, form, "checkEvidence");
        LocalDate today = days.dayOf(action.finding().unitId(), submission.at());
        if (result == CheckResult.EFFECTIVE) {
            standing.requireOperating(action, "/checkResult");
            newSample.require(action, submission, proof);
            action.verified(submission.at(), today);
        } else {
            action.failed();
        }
        records.check(action, form, submission, today);
        records.proof(action, submission, proof.stream().map(Evidence::id).toList());
        news.tell(action, result == CheckResult.EFFECTIVE ? "verified" : "failed", Map.of("result", result.name()));
        return Map.of("checkResult", result.name());
    }

    @Override
    public Map<String, Object> prefill(CorrectiveAction action, Map<String, Object> itemFacts) {
        return plans.newest(action.caseId())
                .map(plan -> Map.<String, Object>of("population", plan.population()))
                .orElse(Map.of());
    }

    @Override
    public Optional<String> detail(CorrectiveAction action, Map<String, Object> itemFacts) {
        return plans.newest(action.caseId())
                .map(plan -> "Criterion: " + plan.measure() + "; " + plan.threshold() + "; sample " + plan.sample());
    }
}
