package org.perennial.findings;

import java.util.Map;
import org.perennial.cases.Submission;
import org.perennial.shared.Violations;
import org.springframework.stereotype.Component;

/** Step 11: what changed in risks, statement of applicability, policies and management system, each with its reason. */
@Component
class UpdateRecordsIntake implements StepIntake {

    private final CorrectiveRecords records;
    private final ControlVersionRule controlVersion;

    UpdateRecordsIntake(CorrectiveRecords records, ControlVersionRule controlVersion) {
        this.records = records;
        this.controlVersion = controlVersion;
    }

    @Override
    public String stepKey() {
        return "updateRecords";
    }

    @Override
    public Map<String, Object> accept(CorrectiveAction action, Submission submission, Answers form) {
        Violations violations = new Violations();
        violations.addIf(
                form.text("controlChange").equals("RAISED") && !controlVersion.raised(action),
                "/controlChange",
                "control.version-not-raised",
                ControlVersionRule.message(action));
        violations.throwIfAny();
        records.update(action, form, submission);
        return Map.of();
    }
}
