package org.perennial.findings;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.perennial.cases.Submission;
import org.perennial.evidence.Evidence;
import org.perennial.shared.Problem;
import org.perennial.shared.Violation;
import org.springframework.stereotype.Component;

/** Step 8: the owner shows the control at work after the fix. */
@Component
class CollectOperationIntake implements StepIntake {

    private final CaseEvidence evidence;
    private final CorrectiveRecords records;
    private final OperationProofs proofs;

    CollectOperationIntake(CaseEvidence evidence, CorrectiveRecords records, OperationProofs proofs) {
        this.evidence = evidence;
        this.records = records;
        this.proofs = proofs;
    }

    @Override
    public String stepKey() {
        return "collectOperation";
    }

    @Override
    public Map<String, Object> accept(CorrectiveAction action, Submission submission, Answers form) {
        List<Evidence> proof = evidence.named(action, form, "operationEvidence");
        List<Violation> objections = proofs.of(action, "/operationEvidence").objections(proof);
        if (!objections.isEmpty()) {
            throw Problem.invalid(objections);
        }
        records.operation(action, form, submission);
        records.proof(action, submission, proof.stream().map(Evidence::id).toList());
        return Map.of();
    }

    @Override
    public Optional<String> detail(CorrectiveAction action, Map<String, Object> itemFacts) {
        return Optional.ofNullable(action.implementedOn()).map(day -> "The last action was done on " + day);
    }

    @Override
    public Optional<LocalDate> awaitsEvidenceFrom(CorrectiveAction action) {
        return Optional.ofNullable(action.implementedOn());
    }
}
