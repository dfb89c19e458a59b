package org.perennial.findings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.perennial.cases.Submission;
import org.perennial.evidence.Evidence;
import org.perennial.shared.Problem;
import org.perennial.shared.Violation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A fix is effective only by a new sample (domain.md 2.7, step 9): at least one piece of evidence that the verifier collected,
 * that shows the control at work after the fix, and that nobody has used as proof in the case before.
 */
@Component
class NewSample {

    private static final String FIELD = "/checkEvidence";

    private final OperationProofs proofs;
    private final JdbcClient jdbc;

    NewSample(OperationProofs proofs, JdbcClient jdbc) {
        this.proofs = proofs;
        this.jdbc = jdbc;
    }

    /** @throws Problem 400 with what keeps each piece of the verifier's own from counting */
    void require(CorrectiveAction action, Submission submission, List<Evidence> named) {
        OperationProof proof = proofs.of(action, FIELD);
        Set<UUID> used = used(action.caseId());
        List<Violation> wrong = new ArrayList<>();
        for (Evidence piece : named) {
            if (piece.collector().id().equals(submission.personId()) && !used.contains(piece.id())) {
                List<Violation> objections = proof.objections(List.of(piece));
                if (objections.isEmpty()) {
                    return;
                }
                wrong.addAll(objections);
            }
        }
        if (wrong.isEmpty()) {
            wrong.add(new Violation(
                    FIELD,
                    "evidence.no-new-sample",
                    "To call the fix effective, add a sample you took yourself after " + action.implementedOn()
                            + ". What others collected, or what has been used in this case before, does not count."));
        }
        throw Problem.invalid(wrong);
    }

    private Set<UUID> used(UUID caseId) {
        return new HashSet<>(jdbc.sql("select evidence_id from corrective_evidence where case_id = ?")
                .param(caseId)
                .query(UUID.class)
                .list());
    }
}
