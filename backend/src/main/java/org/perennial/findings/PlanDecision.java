package org.perennial.findings;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.perennial.cases.Submission;
import org.perennial.shared.Problem;
import org.springframework.stereotype.Component;

/** Step 5: what accepting or rejecting a plan has in common, whoever decides. */
@Component
class PlanDecision {

    private final CorrectiveRecords records;
    private final UnitDays days;
    private final CorrectiveNews news;

    PlanDecision(CorrectiveRecords records, UnitDays days, CorrectiveNews news) {
        this.records = records;
        this.days = days;
        this.news = news;
    }

    /** The reason, which a rejection needs. */
    @Nullable String reason(Decision decision, Answers form) {
        String reason = form.textOrNull("reason");
        if (decision == Decision.REJECT && reason == null) {
            throw Problem.invalid("/reason", "required", "Say why, so that the next plan can be better.");
        }
        return reason;
    }

    void accepted(CorrectiveAction action, CorrectivePlan plan, Submission submission) {
        action.planAccepted();
        records.planAccepted(action, submission.at(), days.dayOf(action.finding().unitId(), submission.at()));
        news.tell(action, "plan-accepted", Map.of("round", plan.round(), "actions", plan.items().size()));
    }

    void rejected(CorrectiveAction action, CorrectivePlan plan, @Nullable String reason) {
        news.tell(action, "plan-rejected", Map.of("round", plan.round(), "reason", String.valueOf(reason)));
    }

    static String summary(CorrectivePlan plan) {
        int actions = plan.items().size();
        return "Plan " + plan.round() + " of attempt " + plan.attempt() + ": " + actions + (actions == 1 ? " action, " : " actions, ")
                + plan.soakDays() + " days of soak";
    }
}
