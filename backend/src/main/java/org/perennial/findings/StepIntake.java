package org.perennial.findings;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.perennial.cases.Submission;

/** Takes what was handed in for one step of the corrective action into its record. */
interface StepIntake {

    String stepKey();

    /** Checks the domain's rules, writes the record and returns facts for the diagram. */
    Map<String, Object> accept(CorrectiveAction action, Submission submission, Answers form);

    default Map<String, Object> prefill(CorrectiveAction action, Map<String, Object> itemFacts) {
        return Map.of();
    }

    /** From which day on evidence must tell about; empty where the step waits for none. */
    default Optional<LocalDate> awaitsEvidenceFrom(CorrectiveAction action) {
        return Optional.empty();
    }

    default Optional<String> detail(CorrectiveAction action, Map<String, Object> itemFacts) {
        return Optional.empty();
    }
}
