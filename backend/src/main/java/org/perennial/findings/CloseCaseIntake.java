package org.perennial.findings;

import java.util.Map;
import org.perennial.cases.Submission;
import org.perennial.shared.Violations;
import org.springframework.stereotype.Component;

/** Step 12: the ISMS manager signs that all of verified closure is there. */
@Component
class CloseCaseIntake implements StepIntake {

    private final ControlVersionRule controlVersion;
    private final StandingProof standing;
    private final CorrectiveNews news;

    CloseCaseIntake(ControlVersionRule controlVersion, StandingProof standing, CorrectiveNews news) {
        this.controlVersion = controlVersion;
        this.standing = standing;
        this.news = news;
    }

    @Override
    public String stepKey() {
        return "closeCase";
    }

    @Override
    public Map<String, Object> accept(CorrectiveAction action, Submission submission, Answers form) {
        Violations violations = new Violations();
        violations.addIf(
                !form.yes("controlChangeConfirmed"),
                "/controlChangeConfirmed",
                "control.change-not-confirmed",
                "Confirm that the control was changed, or that no change is needed.");
        violations.addIf(
                controlVersion.saidRaised(action) && !controlVersion.raised(action),
                "/controlChangeConfirmed",
                "control.version-not-raised",
                ControlVersionRule.message(action));
        violations.throwIfAny();
        standing.requireVerified(action, "/conclusion");
        action.close(form.text("conclusion"), submission.personId());
        news.tell(action, "closing-signed", Map.of());
        return Map.of();
    }
}
