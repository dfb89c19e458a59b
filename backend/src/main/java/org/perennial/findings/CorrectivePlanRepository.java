package org.perennial.findings;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.perennial.shared.Problem;
import org.springframework.data.jpa.repository.JpaRepository;

interface CorrectivePlanRepository extends JpaRepository<CorrectivePlan, UUID> {

    List<CorrectivePlan> findByCaseIdOrderByAttemptDescRoundDesc(UUID caseId);

    /** The newest plan of the case, whatever attempt it belongs to. */
    default Optional<CorrectivePlan> newest(UUID caseId) {
        return findByCaseIdOrderByAttemptDescRoundDesc(caseId).stream().findFirst();
    }

    /** The newest plan of the attempt. */
    default CorrectivePlan current(UUID caseId, int attempt) {
        return newest(caseId)
                .filter(plan -> plan.attempt() == attempt)
                .orElseThrow(() -> Problem.conflict("corrective-plan.missing", "This attempt has no plan yet."));
    }

    default int nextRound(UUID caseId, int attempt) {
        return newest(caseId).filter(plan -> plan.attempt() == attempt).map(plan -> plan.round() + 1).orElse(1);
    }
}
