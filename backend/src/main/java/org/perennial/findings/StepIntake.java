package org.perennial.findings;

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

    default Optional<String> detail(CorrectiveAction action, Map<String, Object> itemFacts) {
        return Optional.empty();
    }
}
